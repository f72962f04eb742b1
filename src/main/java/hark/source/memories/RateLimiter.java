package hark.source.memories;

import hark.source.Sleeper;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One call at a time, over all threads, in the order in which they came, each after the rest that
 * the call before it asked for.
 */
final class RateLimiter {

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Sleeper waiting;
  private final Duration pause;

  // Guarded by the lock.
  private Duration rest;
  private long restsSince;

  /**
   * @param pause the rest before the first call, and after one that ends in an exception
   */
  RateLimiter(Sleeper waiting, Duration pause) {
    this.waiting = waiting;
    this.pause = pause;
    this.rest = pause; // a process before this one may have called just now
    this.restsSince = waiting.nanoTime();
  }

  /**
   * Waits for its turn, then calls.
   *
   * @param restAfter how long nobody may call after this result; asked within the turn
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
