package hark.lucene;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long one search may take; remembers that it took longer. Used by one thread. */
final class TimeLimit {

  private final Duration length;
  private final LongSupplier nanos;
  private final long start;
  private boolean over;

  /**
   * Begins now.
   *
   * @param nanos a clock such as {@link System#nanoTime}
   */
  TimeLimit(Duration length, LongSupplier nanos) {
    this.length = length;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Asks the clock. */
  boolean isOver() {
    over |= nanos.getAsLong() - start > length.toNanos();
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
