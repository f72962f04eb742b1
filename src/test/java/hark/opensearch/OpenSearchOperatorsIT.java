package hark.opensearch;

import hark.search.OperatorContract;
import hark.search.TranscriptIndex;

class OpenSearchOperatorsIT extends OperatorContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
