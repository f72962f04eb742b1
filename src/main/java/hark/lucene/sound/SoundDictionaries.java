package hark.lucene.sound;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ThreadInterruptedException;

/**
 * The sounds of the words of each open leaf, read when they are first needed and dropped with the
 * leaf. Each leaf is read by one thread, while others that need it wait; if that thread's time is
 * over, the next one goes on where it left off. Safe to share between threads.
 */
public final class SoundDictionaries {

  /** The time between two checks of a waiting thread. */
  private static final long WAIT_MILLIS = 10;

  private final Map<IndexReader.CacheKey, LeafReading> known = new ConcurrentHashMap<>();

  /** The reading of one leaf. */
  private static final class LeafReading {

    private final ReentrantLock lock = new ReentrantLock();
    private final LeafSounds sounds = new LeafSounds();
    private volatile boolean complete;

    LeafSounds complete(LeafReader leaf, LongConsumer steps) throws IOException {
      if (!complete) {
        lock(steps);
        try {
          if (!complete) {
            sounds.read(leaf, steps);
            complete = true;
          }
        } finally {
          lock.unlock();
        }
      }
      return sounds;
    }

    private void lock(LongConsumer steps) {
      try {
        while (!lock.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
          steps.accept(SoundAlikeFinder.STEPS);
        }
      } catch (InterruptedException e) {
        throw new ThreadInterruptedException(e);
      }
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
    var reading =
        known.computeIfAbsent(
            cache.getKey(),
            _ -> {
              cache.addClosedListener(known::remove);
              return new LeafReading();
            });
    return reading.complete(leaf, steps);
  }
}
