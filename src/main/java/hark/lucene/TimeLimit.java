package hark.lucene;

import hark.message.Message;
import hark.search.SearchNote;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The time limit of one search; remembers whether it was exceeded, or the search cancelled. Used by
 * one thread.
 */
final class TimeLimit {

  /** The divisor that gives the further time for the texts of the hits, once the search is over. */
  private static final int FURTHER = 4;

  private final Duration length;
  private final LongSupplier nanos;
  private final BooleanSupplier isCancelled;
  private final long start;
  private boolean over;

  /**
   * Starts a limit now.
   *
   * @param nanos a clock such as {@link System#nanoTime}
   */
  TimeLimit(Duration length, LongSupplier nanos) {
    this(length, nanos, () -> false);
  }

  /**
   * Starts a limit now.
   *
   * @param isCancelled called together with the clock
   */
  TimeLimit(Duration length, LongSupplier nanos, BooleanSupplier isCancelled) {
    this.isCancelled = isCancelled;
    this.length = length;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Checks the clock and whether the search was cancelled. */
  boolean isOver() {
    return isOver(length);
  }

  /** Checks the same with a quarter of the time more, in which the hits so far get their texts. */
  boolean isOverForTexts() {
    return isOver(length.plus(length.dividedBy(FURTHER)));
  }

  private boolean isOver(Duration allowed) {
    boolean isOver = isCancelled.getAsBoolean() || nanos.getAsLong() - start > allowed.toNanos();
    over |= isOver;
    return isOver;
  }

  /** Checks whether a check ever returned true. */
  boolean wasOver() {
    return over;
  }

  /** Returns the note on a result that the time was not enough for. */
  Message note() {
    return Message.of(SearchNote.TIME_LIMIT, length.toSeconds());
  }

  Duration length() {
    return length;
  }
}
