package hark.lucene.shard;

import hark.search.MomentContract;
import hark.search.TranscriptIndex;

class ShardedMomentsTest extends MomentContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
