package hark.opensearch;

import hark.search.TrackSelectionContract;
import hark.search.TranscriptIndex;

class OpenSearchTracksIT extends TrackSelectionContract {

  @Override
  protected TranscriptIndex open() {
    return TestIndex.open();
  }
}
