package hark.archive;

import hark.transcript.VideoId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets one change at a time happen to a video, so that archive and index tell the same of it.
 * Whoever changes both takes the lock first. Safe to share between threads; a thread that holds a
 * video's lock may take it again but no other video's.
 */
public final class VideoLocks {

  private static final int STRIPES = 64;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

  /** Does something while nobody else changes this video. */
  public <T> T alone(VideoId video, Supplier<T> change) {
    return alone((Object) video, change);
  }

  /** Does something while nobody else changes what this key stands for. */
  <T> T alone(Object key, Supplier<T> change) {
    var lock = locks[Math.floorMod(key.hashCode(), STRIPES)];
    lock.lock();
    try {
      return change.get();
    } finally {
      lock.unlock();
    }
  }
}
