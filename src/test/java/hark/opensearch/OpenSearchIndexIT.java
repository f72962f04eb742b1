package hark.opensearch;

import hark.search.TranscriptIndex;
import hark.search.TranscriptIndexContract;

class OpenSearchIndexIT extends TranscriptIndexContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
