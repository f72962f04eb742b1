package hark.ingest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A bound on the transcripts that are read and indexed at the same time, by the bytes of their
 * files: a transcript takes about seven times as much memory while it is worked on. One file of the
 * largest size fits, or many small ones. Safe to share between threads; who comes first is served
 * first.
 */
public final class ParseBudget {

  /** There was no room for a transcript for too long; it is worth trying again in a while. */
  public static final class BusyException extends RuntimeException {
    private BusyException() {
      super("Other transcripts are being read; try again in a moment");
    }
  }

  /** The budget that the whole process shares. */
  public static final ParseBudget SHARED = new ParseBudget(24 << 20);

  /** How long a request waits for its turn. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** So that a queue that closes is noticed. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final ScopedValue<Boolean> HELD = ScopedValue.newInstance();

  private final int bytes;
  private final Semaphore free;

  ParseBudget(int bytes) {
    this.bytes = bytes;
    this.free = new Semaphore(bytes, true);
  }

  /**
   * Does work on a file of this length, once there is room for it. Work inside of such work needs
   * no room of its own.
   *
   * @throws BusyException when there is no room for half a minute
   */
  public <T> T call(long length, Supplier<T> work) {
    if (HELD.isBound()) {
      return work.get();
    }
    if (!acquire(length, LONGEST_WAIT)) {
      throw new BusyException();
    }
    try {
      return callHeld(work);
    } finally {
      release(length);
    }
  }

  /** Does work for which room was taken before, by whatever thread. */
  public <T> T callHeld(Supplier<T> work) {
    return ScopedValue.where(HELD, true).call(work::get);
  }

  /** Waits for room; {@code false} once it is no longer wanted. */
  public boolean acquire(long length, BooleanSupplier isActive) {
    while (isActive.getAsBoolean()) {
      if (acquire(length, LOOK)) {
        return true;
      }
    }
    return false;
  }

  private boolean acquire(long length, Duration wait) {
    try {
      return free.tryAcquire(weight(length), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void release(long length) {
    free.release(weight(length));
  }

  private int weight(long length) {
    return (int) Math.min(bytes, Math.max(1, length));
  }
}
