package hark.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of the benchmark: each has its own, so that none warms another or fills its heap.
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
}
