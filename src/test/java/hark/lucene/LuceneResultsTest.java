package hark.lucene;

import hark.search.ResultsContract;
import hark.search.TranscriptIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneResultsTest extends ResultsContract {

  @TempDir private Path folder;

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(folder);
  }
}
