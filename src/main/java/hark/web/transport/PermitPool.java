package hark.web.transport;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A bound on concurrent use of a resource, with a short queue in order of arrival. Only a few
 * threads wait, and only briefly, so that a flood cannot occupy the worker threads. Safe to share
 * between threads.
 */
public final class PermitPool {

  /** A share that is held until it is released; releasing it twice has no effect. */
  @FunctionalInterface
  public interface Grant extends AutoCloseable {
    @Override
    void close();
  }

  /** The divisor that gives the size of shares that need not wait behind larger ones. */
  private static final int SMALL = 32;

  private final int total;
  private final Semaphore free;
  private final Semaphore waiting;
  private final Duration longestWait;

  /**
   * Creates a pool of free permits.
   *
   * @param total the size of the resource, in units of the caller's choice
   * @param waiting the most threads that may wait at once
   * @param longestWait the longest wait of a thread
   */
  public PermitPool(int total, int waiting, Duration longestWait) {
    this.total = total;
    this.free = new Semaphore(total, true);
    this.waiting = new Semaphore(waiting);
    this.longestWait = longestWait;
  }

  /**
   * Takes a share, and waits for it if necessary.
   *
   * @param units the size of the share; more than the total counts as the total
   * @throws BusyException when there is no share in time or too many threads wait
   */
  public Grant take(long units) {
    int wanted = Math.clamp(units, 1, total);
    if (wanted <= total / SMALL ? free.tryAcquire(wanted) : isFreeInTurn(wanted)) {
      return grant(wanted);
    }
    if (!waiting.tryAcquire()) {
      throw new BusyException();
    }
    try {
      if (!free.tryAcquire(wanted, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException();
      }
      return grant(wanted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    } finally {
      waiting.release();
    }
  }

  /** Takes a share if one is free; returns whether it did. */
  boolean tryTake(int units) {
    return free.tryAcquire(units);
  }

  void giveBack(int units) {
    free.release(units);
  }

  int free() {
    return free.availablePermits();
  }

  /** Returns the number of threads that wait for a share. */
  int waiting() {
    return free.getQueueLength();
  }

  private boolean isFreeInTurn(int wanted) {
    return !free.hasQueuedThreads() && free.tryAcquire(wanted);
  }

  private Grant grant(int units) {
    var given = new AtomicBoolean();
    return () -> {
      if (given.compareAndSet(false, true)) {
        free.release(units);
      }
    };
  }
}
