package hark.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs programs of the system to their end. */
final class Commands {

  private Commands() {}

  static void run(String... command) throws IOException {
    run(Map.of(), command);
  }

  /**
   * @throws IOException with what was printed, if the program is missing or ends with another
   *     status than 0
   */
  static void run(Map<String, String> environment, String... command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ": " + printed.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Checks whether this process may mount, and start processes of other users. */
  static boolean isRoot() {
    return List.of("root").contains(System.getProperty("user.name"));
  }
}
