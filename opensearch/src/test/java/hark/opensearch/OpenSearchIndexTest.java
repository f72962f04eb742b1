package hark.opensearch;

import hark.search.TranscriptIndexContract;
import hark.search.TranscriptIndex;

class OpenSearchIndexTest extends TranscriptIndexContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
