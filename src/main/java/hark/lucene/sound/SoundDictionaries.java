package hark.lucene.sound;

import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;

/**
 * The sounds of the words of each open leaf, read when they are first needed and dropped with the
 * leaf. At most {@value #MOST_WORDS} words are kept, about 50 MB: beyond that, leaves are dropped
 * that were not used for longest. Each leaf is read by one thread, while others that need it wait;
 * if that thread's time is over, the next one goes on where it left off. Safe to share between
 * threads.
 */
public final class SoundDictionaries {

  /** The most words that are looked through in one snapshot, and that are kept for all of them. */
  static final int MOST_WORDS = 1_000_000;

  private final int mostWords;

  /** The readings of open leaves, the least recently used first; guarded by this object. */
  private final SequencedMap<IndexReader.CacheKey, LeafReading> known =
      new LinkedHashMap<>(16, .75f, true);

  public SoundDictionaries() {
    this(MOST_WORDS);
  }

  /**
   * @param mostWords in place of {@value #MOST_WORDS}
   */
  SoundDictionaries(int mostWords) {
    this.mostWords = mostWords;
  }

  /** The reading of one leaf. */
  private static final class LeafReading {

    private final PatientLock lock = new PatientLock();
    private LeafSounds begun = new LeafSounds();
    private volatile LeafSounds complete;

    LeafSounds complete(LeafReader leaf, LongConsumer steps) throws IOException {
      var known = complete;
      if (known == null) {
        lock.lock(steps);
        try {
          known = complete;
          if (known == null) {
            begun.read(leaf, steps);
            known = begun;
            begun = new LeafSounds();
            complete = known;
          }
        } finally {
          lock.unlock();
        }
      }
      return known;
    }

    int words() {
      var known = complete;
      return known == null ? 0 : known.size();
    }

    void drop() {
      complete = null;
    }
  }

  /**
   * Returns the sounds of a leaf, after reading them if necessary.
   *
   * @param steps receives the work that was done, or the wait for another thread; may end both by
   *     an exception
   */
  LeafSounds of(LeafReader leaf, LongConsumer steps) throws IOException {
    var cache = leaf.getCoreCacheHelper();
    if (cache == null) {
      return new LeafReading().complete(leaf, steps);
    }
    var sounds = reading(cache).complete(leaf, steps);
    dropUnused();
    return sounds;
  }

  /**
   * Reads the sounds of a snapshot that are not known yet.
   *
   * @param steps receives the work that was done; may end it by an exception
   */
  public void prepare(IndexReader snapshot, LongConsumer steps) throws IOException {
    for (var leaf : leaves(snapshot)) {
      of(leaf, steps);
    }
  }

  private synchronized LeafReading reading(IndexReader.CacheHelper cache) {
    var reading = known.get(cache.getKey());
    if (reading == null) {
      reading = new LeafReading();
      known.put(cache.getKey(), reading);
      cache.addClosedListener(this::remove);
    }
    return reading;
  }

  private synchronized void remove(IndexReader.CacheKey closed) {
    known.remove(closed);
  }

  private synchronized void dropUnused() {
    int words = 0;
    for (var reading : known.sequencedValues().reversed()) {
      words += reading.words();
      if (words > mostWords) {
        words -= reading.words();
        reading.drop();
      }
    }
  }

  /** Returns the number of words that are kept. */
  synchronized int size() {
    return known.values().stream().mapToInt(LeafReading::words).sum();
  }

  /**
   * Returns the leaves of a snapshot whose words are looked through: the largest, as far as their
   * words are within the bound. A smaller leaf has few words that no larger one has.
   */
  List<LeafReader> leaves(IndexReader snapshot) throws IOException {
    var largestFirst =
        snapshot.leaves().stream()
            .map(LeafReaderContext::reader)
            .sorted(Comparator.comparingInt(LeafReader::maxDoc).reversed())
            .toList();
    var chosen = new ArrayList<LeafReader>();
    long words = 0;
    for (var leaf : largestFirst) {
      long added =
          Math.clamp(Terms.getTerms(leaf, TranscriptDocument.SPEECH).size(), 0, LeafSounds.MOST);
      if (words + added <= mostWords) {
        words += added;
        chosen.add(leaf);
      }
    }
    return chosen;
  }
}
