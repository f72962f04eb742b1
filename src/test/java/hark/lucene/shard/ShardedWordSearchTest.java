package hark.lucene.shard;

import hark.search.TranscriptIndex;
import hark.search.WordSearchContract;

class ShardedWordSearchTest extends WordSearchContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
