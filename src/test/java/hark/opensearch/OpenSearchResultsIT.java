package hark.opensearch;

import hark.search.ResultsContract;
import hark.search.TranscriptIndex;

class OpenSearchResultsIT extends ResultsContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
