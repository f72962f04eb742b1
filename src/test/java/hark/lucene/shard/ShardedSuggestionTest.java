package hark.lucene.shard;

import hark.search.SuggestionContract;
import hark.search.TranscriptIndex;

class ShardedSuggestionTest extends SuggestionContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
