package hark.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures Hark against its peer on a corpus and writes the report. Each trial has a process of its
 * own, so that none warms or fills the memory of another. Holds nothing against the clock: whether
 * a goal is reached stands in the report. Not part of the usual tests: {@code bin/benchmark} runs
 * it.
 */
@Tag("benchmark")
class BenchmarkTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "search.md");

  private final Figures figures = new Figures();
  @TempDir private Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    run(LoadTrial.class, "8g");
    run(QueryTrial.class, "2g");
    run(ServeTrial.class, "256m");
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, new Report(figures, BenchmarkQuery.all()).text());
    System.out.println("Written: " + REPORT);
  }

  private void run(Class<?> trial, String heap) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
    command.add("-Dhark.corpus=" + System.getProperty("hark.corpus", ""));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(trial.getName(), folder.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::take);
    }
    assertEquals(0, process.waitFor(), trial.getSimpleName() + " failed");
  }

  private void take(String line) {
    figures.take(line);
    System.out.println(line);
  }
}
