package hark.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of the benchmarks: each has its own, so that none warms another or fills its heap.
 */
final class Trials {

  private Trials() {}

  /** Returns the command of a program of the tests. */
  static List<String> command(Class<?> program, String heap, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
    for (var property : List.of("hark.corpus", "hark.seed", "hark.corpus.sample")) {
      command.add("-D" + property + "=" + System.getProperty(property, ""));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a program of the tests to its end; prints what it says, and takes its figures. */
  static void run(Figures figures, Class<?> program, String heap, String... arguments)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command(program, heap, arguments)).redirectErrorStream(true).start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .forEach(
              line -> {
                figures.take(line);
                System.out.println(line);
              });
    }
    assertEquals(0, process.waitFor(), program.getSimpleName() + " failed");
  }
}
