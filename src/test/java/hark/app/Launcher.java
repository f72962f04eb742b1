package hark.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The launcher of the packaged application, with data folders below one folder, in which it is run.
 * Its processes use only the fast compiler of the JVM: they end before the other one pays.
 */
record Launcher(Path folder) {

  /** The place of the launcher. */
  static final Path PATH = Path.of("bin", "hark").toAbsolutePath();

  /** The outcome of a command. */
  record Ran(int status, String said) {}

  /** Runs a command to its end. */
  Ran run(String data, String... arguments) throws Exception {
    var process = start(data, arguments);
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), said);
    return new Ran(process.exitValue(), said);
  }

  /** Runs a command that has to succeed. */
  void done(String data, String... arguments) throws Exception {
    var ran = run(data, arguments);
    assertEquals(0, ran.status(), ran.said());
  }

  /** Begins a command; with settings, its output is in the file {@code log} of the folder. */
  Process start(String data, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(PATH.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("HARK_DATA", folder.resolve(data).toString());
    builder.environment().put("HARK_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    if (List.of(arguments).toString().contains("-D")) {
      builder.redirectOutput(folder.resolve("log").toFile());
    }
    return builder.start();
  }

  /** Waits until commands are answered; returns the file that says where. */
  Path awaitAccess(String data, Process server) throws Exception {
    var file = folder.resolve(data).resolve("hark.address");
    while (!Files.exists(file)) {
      assertTrue(server.isAlive(), () -> "It has ended; see the log beside " + file);
      Thread.sleep(100);
    }
    return file;
  }
}
