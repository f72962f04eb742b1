package hark.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.LongRun;
import hark.lucene.Corpus;
import hark.lucene.LuceneTranscriptIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexes a corpus, asks it queries with typing errors in a process with a small heap, and writes
 * the report. Not part of the usual tests: {@code bin/check-typing} runs it.
 */
@Tag("corpus")
@LongRun
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
    Trials.run(figures, TypingTrial.class, "256m", folder.resolve("index").toString(), "" + SEED);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, new TypingReport(figures, SEED).text());
    System.out.println("Written: " + REPORT);
    for (int words = 1; words <= TypingTrial.WORDS; words++) {
      assertEquals(0, figures.of("typing corrected " + words), "phrases corrected");
    }
  }
}
