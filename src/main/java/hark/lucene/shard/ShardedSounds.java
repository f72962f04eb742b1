package hark.lucene.shard;

import hark.lucene.sound.OwnForms;
import hark.lucene.sound.SoundPart;
import hark.lucene.sound.SoundSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of all shards in one snapshot with their sounds. Used by one thread. */
final class ShardedSounds implements SoundSource {

  private final ShardedSuggestions.Asking shards;
  private final ShardedSuggestions words;

  ShardedSounds(ShardedSuggestions.Asking shards) {
    this.shards = shards;
    this.words = new ShardedSuggestions(shards);
  }

  @Override
  public long times(String word) throws IOException {
    return words.times(List.of(word)).getOrDefault(word, 0L);
  }

  @Override
  public long times() throws IOException {
    return words.times();
  }

  @Override
  public SoundPart near(List<String> wanted, OwnForms own) throws IOException {
    return SoundPart.merged(shards.ask(new SoundTask(wanted, own)));
  }

  @Override
  public Map<String, Long> pairs(List<String> pairs) throws IOException {
    var times = new HashMap<String, Long>();
    for (var part : shards.ask(new SoundPairTask(pairs))) {
      part.forEach((pair, said) -> times.merge(pair, said, Long::sum));
    }
    return times;
  }
}
