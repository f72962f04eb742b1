package hark.lucene.shard;

import hark.search.FacetContract;
import hark.search.TranscriptIndex;

class ShardedFacetsTest extends FacetContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
