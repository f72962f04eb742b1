package hark.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts, failures and figures of a run, printed and written as Markdown. Safe to share. */
public final class Report {

  private static final class Part {
    private int passed;
    private int failed;
    private String note = "";
  }

  private final String command;
  private final long seed;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, String> figures = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  /**
   * @param command as which the run can be repeated, without the seed
   */
  public Report(String command, long seed) {
    this.command = command;
    this.seed = seed;
    System.out.printf("%s %d%n", command, seed);
  }

  /** Ends the process with status 2 when this thread fails, though others would keep it alive. */
  public static void endOnFailure() {
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, failure) -> {
              failure.printStackTrace();
              System.exit(2);
            });
  }

  public synchronized void passed(String part) {
    part(part).passed++;
  }

  /**
   * Counts and prints a failed case.
   *
   * @param where options that repeat it, such as {@code --only damage --case 17}
   */
  public synchronized void failed(String part, String where, String what) {
    part(part).failed++;
    var line = "FAILED %s: %s%n       repeat: %s %d %s".formatted(part, what, command, seed, where);
    failures.add("%s: %s (`%s %d %s`)".formatted(part, what, command, seed, where));
    System.out.println(line);
  }

  public synchronized void judge(String part, String where, List<String> wrong) {
    if (wrong.isEmpty()) {
      passed(part);
    } else {
      failed(part, where, String.join("; ", wrong));
    }
  }

  public synchronized void note(String part, String note) {
    part(part).note = note;
    System.out.printf("%s: %s%n", part, note);
  }

  public synchronized void figure(String name, String value) {
    figures.put(name, value);
    System.out.printf("%s: %s%n", name, value);
  }

  private Part part(String name) {
    return parts.computeIfAbsent(name, key -> new Part());
  }

  /** Prints the summary and writes it to a file; returns the exit status of the run. */
  public synchronized int finish(Path file) throws IOException {
    var text = new StringBuilder();
    text.append("Seed ").append(seed).append(".\n\n");
    text.append("| part | cases | passed | failed | |\n| --- | ---: | ---: | ---: | --- |\n");
    parts.forEach(
        (name, part) ->
            text.append(
                "| %s | %d | %d | %d | %s |%n"
                    .formatted(
                        name, part.passed + part.failed, part.passed, part.failed, part.note)));
    text.append("\n| figure | |\n| --- | --- |\n");
    figures.forEach((name, value) -> text.append("| %s | %s |%n".formatted(name, value)));
    if (!failures.isEmpty()) {
      text.append("\nFailed:\n\n");
      failures.forEach(line -> text.append("- ").append(line).append('\n'));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
    System.out.printf("%n%s%nWritten to %s%n", text, file);
    return failures.isEmpty() ? 0 : 1;
  }
}
