package hark.ingest;

import hark.message.Message;
import hark.message.MessageException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A bound on the transcripts that are parsed and indexed at the same time, by the bytes of their
 * files: a transcript takes about seven times as much memory while it is processed. It holds one
 * file of the largest size, or many small ones. Safe to share between threads; first come, first
 * served.
 */
public final class ParseBudget {

  /** The budget was used up for too long; the caller may retry later. */
  public static final class NoRoomException extends MessageException {
    private NoRoomException() {
      super(Message.of(ImportReason.BUSY));
    }
  }

  /** The budget that the whole process shares. */
  public static final ParseBudget SHARED = new ParseBudget(24 << 20);

  /** The longest time a request waits for room. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** The interval at which a waiting thread checks whether it is still needed. */
  private static final Duration POLL = Duration.ofMillis(200);

  private static final ScopedValue<Boolean> HELD = ScopedValue.newInstance();

  private final int bytes;
  private final Semaphore free;

  ParseBudget(int bytes) {
    this.bytes = bytes;
    this.free = new Semaphore(bytes, true);
  }

  /**
   * Runs work on a file of this length as soon as there is room. Nested work needs no room of its
   * own.
   *
   * @throws NoRoomException when there is no room for half a minute
   */
  public <T> T call(long length, Supplier<T> work) {
    if (HELD.isBound()) {
      return work.get();
    }
    if (!acquire(length, LONGEST_WAIT)) {
      throw new NoRoomException();
    }
    try {
      return callHeld(work);
    } finally {
      release(length);
    }
  }

  /** Runs work for which any thread has acquired room before. */
  public <T> T callHeld(Supplier<T> work) {
    return ScopedValue.where(HELD, true).call(work::get);
  }

  /**
   * Waits for room for a file of this length; returns {@code false} if it is no longer
   * needed. @param isActive called repeatedly; returns whether the room is still needed
   */
  public boolean acquire(long length, BooleanSupplier isActive) {
    while (isActive.getAsBoolean()) {
      if (acquire(length, POLL)) {
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
