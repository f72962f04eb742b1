package hark.lucene.sound;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The sounds of the words of each open leaf, read when they are first needed and dropped with the
 * leaf. Safe to share between threads.
 */
public final class SoundDictionaries {

  private final Map<IndexReader.CacheKey, LeafSounds> known = new ConcurrentHashMap<>();

  LeafSounds of(LeafReader leaf) throws IOException {
    var cache = leaf.getCoreCacheHelper();
    if (cache == null) {
      return new LeafSounds(leaf);
    }
    var sounds = known.get(cache.getKey());
    if (sounds == null) {
      sounds = new LeafSounds(leaf);
      if (known.putIfAbsent(cache.getKey(), sounds) == null) {
        cache.addClosedListener(known::remove);
      }
    }
    return sounds;
  }
}
