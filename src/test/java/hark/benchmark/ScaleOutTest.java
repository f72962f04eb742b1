package hark.benchmark;

import hark.LongRun;
import hark.cluster.Distribution;
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
 * Measures a cluster beside the embedded index, and writes the report. Not part of the usual tests:
 * {@code bin/benchmark-scale-out} runs it.
 */
@Tag("benchmark")
@LongRun
class ScaleOutTest {

  private static final Path REPORT = Path.of("target", "scale-out.md");

  private final Figures figures = new Figures();
  @TempDir private Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    var sizes = Stream.of(System.getProperty("hark.sizes").split(",")).map(Long::valueOf).toList();
    var distribution = Distribution.named();
    var arguments =
        new ArrayList<>(
            List.of(
                folder.toString(),
                distribution.openSearch().toString(),
                distribution.plugin().toString()));
    sizes.forEach(size -> arguments.add("" + size));
    Trials.run(figures, ScaleOutTrial.class, "8g", arguments.toArray(String[]::new));
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, new ScaleOutReport(figures, sizes).text());
    System.out.println("Written: " + REPORT);
  }
}
