package hark.lucene;

import hark.search.MomentContract;
import hark.search.TranscriptIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneMomentsTest extends MomentContract {

  @TempDir private Path folder;

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(folder);
  }
}
