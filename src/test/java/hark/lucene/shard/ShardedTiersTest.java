package hark.lucene.shard;

import hark.search.TierContract;
import hark.search.TranscriptIndex;

class ShardedTiersTest extends TierContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
