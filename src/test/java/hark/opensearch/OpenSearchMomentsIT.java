package hark.opensearch;

import hark.search.MomentContract;
import hark.search.TranscriptIndex;

class OpenSearchMomentsIT extends MomentContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
