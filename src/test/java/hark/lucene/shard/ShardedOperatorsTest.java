package hark.lucene.shard;

import hark.search.OperatorContract;
import hark.search.TranscriptIndex;

class ShardedOperatorsTest extends OperatorContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
