package hark.source;

import java.time.Duration;

/** The passing of time, as far as politeness needs it. Safe to share between threads. */
public interface Sleeper {

  /** A clock that never goes back, in nanoseconds since some moment. */
  long nanoTime();

  /** Lets time pass. */
  void sleep(Duration duration) throws InterruptedException;

  /** Time as it passes in the world. */
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
