package hark.lucene.match;

/**
 * The number of spans that the matchers of one search may hold at a time, so that no query over a
 * long transcript uses the memory of all others. Stored for each thread, because spans are created
 * deep inside trees of matchers; a thread without a budget is not limited.
 */
public final class SpanBudget {

  /** The most spans; each takes about 13 bytes. */
  static final int MOST = 4_000_000;

  private static final ThreadLocal<SpanBudget> CURRENT = new ThreadLocal<>();

  private long left = MOST;

  private SpanBudget() {}

  /** The signal that a search needs more spans at a time than allowed. */
  public static final class ExceededException extends RuntimeException {

    ExceededException() {
      super("The matchers hold too many spans", null, false, false);
    }
  }

  /** Starts a new budget for this thread, in place of the previous one. */
  public static void begin() {
    CURRENT.set(new SpanBudget());
  }

  public static void end() {
    CURRENT.remove();
  }

  /**
   * Reserves room for a number of spans.
   *
   * @throws ExceededException if there is not enough left
   */
  static void take(long spans) {
    var budget = CURRENT.get();
    if (budget != null) {
      budget.left -= spans;
      if (budget.left < 0) {
        throw new ExceededException();
      }
    }
  }
}
