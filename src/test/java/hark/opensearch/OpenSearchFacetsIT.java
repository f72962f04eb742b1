package hark.opensearch;

import hark.search.FacetContract;
import hark.search.TranscriptIndex;

class OpenSearchFacetsIT extends FacetContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
