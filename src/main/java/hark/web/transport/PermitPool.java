package hark.web.transport;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A bound on what is done or held at once, with a short queue in order of arrival. Only a few
 * threads wait for it, and not for long, so that no flood takes the worker threads. Safe to share
 * between threads.
 */
public final class PermitPool {

  /** What was taken, until it is given back; giving it back twice does nothing more. */
  @FunctionalInterface
  public interface Grant extends AutoCloseable {
    @Override
    void close();
  }

  /** Up to this share of everything does not wait behind larger requests. */
  private static final int SMALL = 32;

  private final int total;
  private final Semaphore free;
  private final Semaphore waiting;
  private final Duration longestWait;

  /**
   * @param total of what is shared, in units of the caller's choice
   * @param waiting how many threads may wait at once
   * @param longestWait for one of them
   */
  public PermitPool(int total, int waiting, Duration longestWait) {
    this.total = total;
    this.free = new Semaphore(total, true);
    this.waiting = new Semaphore(waiting);
    this.longestWait = longestWait;
  }

  /**
   * Takes a share, waiting for it if need be.
   *
   * @param units more than all count as all: such a request is alone
   * @throws BusyException when there is no share in time
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

  /** Takes a share where there is one now. */
  boolean tryTake(int units) {
    return free.tryAcquire(units);
  }

  void giveBack(int units) {
    free.release(units);
  }

  int free() {
    return free.availablePermits();
  }

  /** How many threads wait for a share now. */
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
