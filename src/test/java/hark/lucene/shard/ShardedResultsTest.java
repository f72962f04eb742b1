package hark.lucene.shard;

import hark.search.ResultsContract;
import hark.search.TranscriptIndex;

class ShardedResultsTest extends ResultsContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
