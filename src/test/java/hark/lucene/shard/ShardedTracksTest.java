package hark.lucene.shard;

import hark.search.TrackSelectionContract;
import hark.search.TranscriptIndex;

class ShardedTracksTest extends TrackSelectionContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
