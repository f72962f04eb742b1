package hark.source.memories;

import hark.source.Sleeper;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A limiter that allows one call at a time across all threads, first come, first served, each after
 * the pause that the call before it requires.
 */
final class RateLimiter {

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Sleeper waiting;
  private final Duration pause;

  // Guarded by the lock.
  private Duration rest;
  private long restsSince;

  /**
   * @param pause the pause before the first call, and after one that ends with an exception
   */
  RateLimiter(Sleeper waiting, Duration pause) {
    this.waiting = waiting;
    this.pause = pause;
    this.rest = pause; // an earlier process may have made a call just now
    this.restsSince = waiting.nanoTime();
  }

  /**
   * Waits for its turn, then calls.
   *
   * @param restAfter returns the pause required after this result; called within the turn
   */
  <T> T take(Supplier<T> call, Function<T, Duration> restAfter) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      waitForRest();
      rest = pause;
      var result = call.get();
      rest = restAfter.apply(result);
      return result;
    } finally {
      restsSince = waiting.nanoTime();
      turn.unlock();
    }
  }

  private void waitForRest() throws InterruptedException {
    var left = rest.minusNanos(waiting.nanoTime() - restsSince);
    if (left.isPositive()) {
      waiting.sleep(left);
    }
  }
}
