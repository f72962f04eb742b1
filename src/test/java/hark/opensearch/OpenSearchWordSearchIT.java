package hark.opensearch;

import hark.search.TranscriptIndex;
import hark.search.WordSearchContract;

class OpenSearchWordSearchIT extends WordSearchContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
