package hark.opensearch;

import hark.search.WordSearchContract;
import hark.search.TranscriptIndex;

class OpenSearchWordSearchIT extends WordSearchContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
