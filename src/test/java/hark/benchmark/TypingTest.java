package hark.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.lucene.Corpus;
import hark.lucene.LuceneTranscriptIndex;
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
 * Indexes a corpus, asks it queries with typing errors in a process with a small heap, and writes
 * the report. Not part of the usual tests: {@code bin/check-typing} runs it.
 */
@Tag("corpus")
class TypingTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "typing.md");
  private static final long SEED = Long.getLong("hark.seed", 2026);

  private final Figures figures = new Figures();
  @TempDir private Path folder;

  @Test
  void originalsAreOffered() throws IOException, InterruptedException {
    var corpus = Corpus.find().orElseThrow(() -> new AssertionError("There is no corpus to index"));
    try (var index = LuceneTranscriptIndex.open(folder.resolve("index"))) {
      corpus.forEach(index::put);
      index.commit();
    }
    ask();
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, new TypingReport(figures, SEED).text());
    System.out.println("Written: " + REPORT);
    for (int words = 1; words <= TypingTrial.WORDS; words++) {
      assertEquals(0, figures.of("typing corrected " + words), "phrases corrected");
    }
  }

  private void ask() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            TypingTrial.class.getName(), folder.resolve("index").toString(), String.valueOf(SEED)));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
    assertEquals(0, process.waitFor(), "the trial failed");
  }
}
