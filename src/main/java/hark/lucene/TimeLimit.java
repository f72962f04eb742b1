package hark.lucene;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long one search may take; remembers that it took longer, or that nobody waits for it any
 * more. Used by one thread.
 */
final class TimeLimit {

  private final Duration length;
  private final LongSupplier nanos;
  private final BooleanSupplier isCancelled;
  private final long start;
  private boolean over;

  /**
   * Begins now.
   *
   * @param nanos a clock such as {@link System#nanoTime}
   */
  TimeLimit(Duration length, LongSupplier nanos) {
    this(length, nanos, () -> false);
  }

  /**
   * Begins now.
   *
   * @param isCancelled asked together with the clock
   */
  TimeLimit(Duration length, LongSupplier nanos, BooleanSupplier isCancelled) {
    this.isCancelled = isCancelled;
    this.length = length;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Asks the clock, and whether anybody still waits. */
  boolean isOver() {
    over |= isCancelled.getAsBoolean() || nanos.getAsLong() - start > length.toNanos();
    return over;
  }

  /** Tells whether {@link #isOver} ever said so. */
  boolean wasOver() {
    return over;
  }

  Duration length() {
    return length;
  }
}
