package hark.lucene.match;

import java.util.function.BooleanSupplier;

/**
 * The memory and time that the matchers of one search may use: the number of spans that they hold
 * at a time, so that no query over a long transcript uses the memory of all others, and a check
 * that is made every {@value #STEPS} steps, so that a search ends within one long transcript too.
 * Stored for each thread, because spans are created deep inside trees of matchers; a thread without
 * a budget is not limited.
 */
public final class SearchBudget {

  /** The most spans. */
  static final int MOST = 4_000_000;

  /** The bytes that a span takes, about. */
  private static final long BYTES = 13;

  /** The number of steps, each a span or a position, between two checks; about a millisecond. */
  static final int STEPS = 1 << 16;

  private static final ThreadLocal<SearchBudget> CURRENT = new ThreadLocal<>();

  private final BooleanSupplier isOver;
  private final MemoryMeter meter = MemoryMeter.current();
  private long left = MOST;
  private long steps;

  private SearchBudget(BooleanSupplier isOver) {
    this.isOver = isOver;
  }

  /** The signal that a search may not go on. */
  public abstract static sealed class ExhaustedException extends RuntimeException {

    ExhaustedException(String message) {
      super(message, null, false, false);
    }
  }

  /** The signal that a search needs more spans at a time than allowed. */
  public static final class MemoryException extends ExhaustedException {

    MemoryException() {
      super("The matchers hold too many spans");
    }
  }

  /** The signal that the time of a search is over, or that it was cancelled. */
  public static final class TimeException extends ExhaustedException {

    TimeException() {
      super("The time of the search is over");
    }
  }

  /**
   * Starts a new budget for this thread, in place of the previous one.
   *
   * @param isOver called by this thread; once it returns true, the matchers end
   */
  public static void begin(BooleanSupplier isOver) {
    CURRENT.set(new SearchBudget(isOver));
  }

  public static void end() {
    CURRENT.remove();
  }

  /**
   * Reserves room for a number of spans.
   *
   * @throws MemoryException if there is not enough left
   */
  static void take(long spans) {
    var budget = CURRENT.get();
    if (budget != null) {
      budget.left -= spans;
      if (budget.left < 0) {
        throw new MemoryException();
      }
      if (budget.meter != null) {
        budget.meter.require((MOST - budget.left) * BYTES);
      }
    }
  }

  /**
   * Counts work that was done.
   *
   * @throws TimeException if there is no time left
   */
  public static void spend(long more) {
    var budget = CURRENT.get();
    if (budget != null) {
      budget.steps += more;
      if (budget.steps >= STEPS) {
        budget.steps = 0;
        if (budget.isOver.getAsBoolean()) {
          throw new TimeException();
        }
      }
    }
  }
}
