package hark.lucene;

import hark.search.SoundAlikeContract;
import hark.search.TranscriptIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneSoundAlikeTest extends SoundAlikeContract {

  @TempDir private Path folder;

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(folder.resolve("contract"));
  }
}
