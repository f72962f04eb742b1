package hark.lucene;

import hark.search.OfferContract;
import hark.search.TranscriptIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneOfferTest extends OfferContract {

  @TempDir private Path folder;

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(folder.resolve("contract"));
  }
}
