package hark.lucene.shard;

import hark.search.TranscriptIndex;
import hark.search.TranscriptIndexContract;

class ShardedIndexTest extends TranscriptIndexContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
