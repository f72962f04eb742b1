package hark.lucene;

import hark.LongRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the embedded index with a whole corpus, and writes a report. Not part of the usual tests;
 * docs/operate/commands.md says how to run it.
 */
@Tag("corpus")
@LongRun
class CorpusRecallTest {

  /** One in so many transcripts and queries is taken; a sample writes no report. */
  private static final int SAMPLE = Integer.getInteger("hark.corpus.sample", 1);

  private static final Path REPORT = Path.of("docs", "benchmarks", "recall.md");

  @TempDir private Path folder;

  @Test
  void everyPhraseIsFoundAtExactlyItsPlaces() throws IOException {
    try (var index = LuceneTranscriptIndex.open(folder.resolve("index"))) {
      var recall = new CorpusRecall(index, folder, SAMPLE);
      recall.run();
      System.out.printf("on disk: %,d bytes%n", index.sizeInBytes());
      if (SAMPLE == 1) {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, recall.report());
      } else {
        System.out.println(recall.report());
      }
      recall.check();
    }
  }
}
