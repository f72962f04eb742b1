package hark.benchmark;

import hark.LongRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures Hark against its peer and its rivals on a corpus and writes the report. Holds nothing
 * against the clock: whether a goal is reached stands in the report. Not part of the usual tests:
 * {@code bin/benchmark} runs it.
 */
@Tag("benchmark")
@LongRun
class BenchmarkTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "search.md");
  private static final boolean IS_SAMPLE = Integer.getInteger("hark.corpus.sample", 1) > 1;

  private final Figures figures = new Figures();
  @TempDir private Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    run(LoadTrial.class, "8g");
    run(HttpTrial.class, "1g");
    run(StartTrial.class, "256m");
    run(ServeTrial.class, "256m");
    var report =
        new Report(figures, BenchmarkQuery.read(LoadTrial.queries(folder)), versions()).text();
    if (IS_SAMPLE) {
      System.out.println(report);
      return;
    }
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report);
    System.out.println("Written: " + REPORT);
  }

  /** The rivals that are installed, each with its version. */
  private static Map<String, String> versions() throws IOException, InterruptedException {
    var versions = new LinkedHashMap<String, String>();
    for (var rival : Rival.all()) {
      var version = rival.version();
      if (version.isPresent()) {
        versions.put(rival.name(), version.get());
      }
    }
    return versions;
  }

  private void run(Class<?> trial, String heap) throws IOException, InterruptedException {
    Trials.run(figures, trial, heap, folder.toString());
  }
}
