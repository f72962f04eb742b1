package hark.benchmark;

import hark.LongRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how time, disk and memory grow with the library, and writes the report. Not part of the
 * usual tests: {@code bin/benchmark-growth} runs it.
 */
@Tag("benchmark")
@LongRun
class GrowthTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "growth.md");
  private static final Path DRAWING = REPORT.resolveSibling("growth.svg");

  private final Figures figures = new Figures();
  @TempDir private Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    var sizes = Stream.of(System.getProperty("hark.sizes").split(",")).map(Long::valueOf).toList();
    var arguments = new ArrayList<>(List.of(folder.toString()));
    sizes.forEach(size -> arguments.add("" + size));
    Trials.run(figures, GrowthLoadTrial.class, "8g", arguments.toArray(String[]::new));
    for (long size : sizes) {
      Trials.run(figures, GrowthServeTrial.class, "512m", folder.toString(), "" + size);
    }
    var report = new GrowthReport(figures, sizes);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report.text());
    Files.writeString(DRAWING, report.drawing());
    System.out.println("Written: " + REPORT);
  }
}
