package hark.opensearch;

import hark.search.OfferContract;
import hark.search.TranscriptIndex;

class OpenSearchOfferIT extends OfferContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
