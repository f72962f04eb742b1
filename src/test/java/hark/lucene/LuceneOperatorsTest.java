package hark.lucene;

import hark.search.OperatorContract;
import hark.search.TranscriptIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneOperatorsTest extends OperatorContract {

  @TempDir private Path folder;

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(folder);
  }
}
