package hark.opensearch;

import hark.search.TierContract;
import hark.search.TranscriptIndex;

class OpenSearchTiersIT extends TierContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
