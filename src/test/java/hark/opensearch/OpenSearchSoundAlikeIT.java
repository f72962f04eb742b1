package hark.opensearch;

import hark.search.SoundAlikeContract;
import hark.search.TranscriptIndex;

class OpenSearchSoundAlikeIT extends SoundAlikeContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
