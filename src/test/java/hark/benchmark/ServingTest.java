package hark.benchmark;

import hark.LongRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how the packaged application serves many clients, and writes the report. Not part of the
 * usual tests: {@code bin/benchmark-serving} runs it.
 */
@Tag("benchmark")
@LongRun
class ServingTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "serving.md");

  private final Figures figures = new Figures();
  @TempDir private Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    Trials.run(figures, ServingTrial.class, "8g", folder.toString());
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, new ServingReport(figures).text());
    System.out.println("Written: " + REPORT);
  }
}
