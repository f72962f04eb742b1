package hark.archive;

import hark.transcript.VideoId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Locks of videos, which keep archive and index consistent: code that changes both takes the lock
 * first. Safe to share between threads; a thread that holds a video's lock may take it again but no
 * other video's.
 */
public final class VideoLocks {

  private static final int STRIPES = 64;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

  /** Runs a change while no other thread changes this video. */
  public <T> T alone(VideoId video, Supplier<T> change) {
    return alone((Object) video, change);
  }

  /** Runs a change while no other thread holds the lock of this key. */
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
