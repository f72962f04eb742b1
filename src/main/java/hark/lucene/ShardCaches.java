package hark.lucene;

import hark.lucene.expand.BoundaryCache;
import hark.lucene.match.SearchBudget;
import hark.lucene.sound.SoundDictionaries;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/**
 * The caches of values that are derived from open readers, kept with them, for all searches of a
 * process. Safe to share between threads.
 */
public final class ShardCaches {

  private final Map<IndexReader.CacheKey, TrackMap> tracks = new ConcurrentHashMap<>();
  private final SoundDictionaries sounds = new SoundDictionaries();
  private final BoundaryCache boundaries = new BoundaryCache(SearchBudget::spend);

  /** Returns the videos of a reader that have several tracks; computed at the first call. */
  TrackMap tracks(IndexReader reader) throws IOException {
    var helper = reader.getReaderCacheHelper();
    if (helper == null) {
      return TrackMap.of(reader);
    }
    var known = tracks.get(helper.getKey());
    if (known == null) {
      known = TrackMap.of(reader);
      if (tracks.put(helper.getKey(), known) == null) {
        helper.addClosedListener(tracks::remove);
      }
    }
    return known;
  }

  SoundDictionaries sounds() {
    return sounds;
  }

  BoundaryCache boundaries() {
    return boundaries;
  }
}
