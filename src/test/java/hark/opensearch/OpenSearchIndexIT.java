package hark.opensearch;

import hark.search.TranscriptIndexContract;
import hark.search.TranscriptIndex;

class OpenSearchIndexIT extends TranscriptIndexContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
