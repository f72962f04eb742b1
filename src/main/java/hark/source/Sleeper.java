package hark.source;

import java.time.Duration;

/** A clock and timer for pauses between calls. Safe to share between threads. */
public interface Sleeper {

  /** Returns the time of a monotonic clock, in nanoseconds since an arbitrary origin. */
  long nanoTime();

  /** Blocks the calling thread for this time. */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns a sleeper of real time. */
  static Sleeper real() {
    return new Sleeper() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
