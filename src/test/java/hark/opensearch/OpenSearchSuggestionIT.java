package hark.opensearch;

import hark.search.SuggestionContract;
import hark.search.TranscriptIndex;

class OpenSearchSuggestionIT extends SuggestionContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
