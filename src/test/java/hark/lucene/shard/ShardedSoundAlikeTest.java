package hark.lucene.shard;

import hark.search.SoundAlikeContract;
import hark.search.TranscriptIndex;

class ShardedSoundAlikeTest extends SoundAlikeContract {

  @Override
  protected TranscriptIndex open() {
    return new LocalShards(3);
  }
}
