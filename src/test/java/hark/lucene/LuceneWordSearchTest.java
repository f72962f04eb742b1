package hark.lucene;

import hark.search.TranscriptIndex;
import hark.search.WordSearchContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneWordSearchTest extends WordSearchContract {

  @TempDir private Path folder;

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(folder);
  }
}
