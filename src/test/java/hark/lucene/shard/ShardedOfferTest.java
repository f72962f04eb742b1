package hark.lucene.shard;

import hark.search.OfferContract;
import hark.search.TranscriptIndex;

class ShardedOfferTest extends OfferContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
