package hark.lucene.match;

/**
 * How many spans the matchers of one search may hold at a time, so that no query over however long
 * a transcript takes the memory of all others. It is that of a thread, for spans are made at the
 * ends of deep trees of matchers; a thread without one is not limited.
 */
public final class SpanBudget {

  /** Of about 13 bytes each. */
  static final int MOST = 4_000_000;

  private static final ThreadLocal<SpanBudget> CURRENT = new ThreadLocal<>();

  private long left = MOST;

  private SpanBudget() {}

  /** A search needs more spans at a time than it may have. */
  public static final class ExceededException extends RuntimeException {

    ExceededException() {
      super("The matchers hold too many spans", null, false, false);
    }
  }

  /** Begins a new budget for this thread, in place of the one it had. */
  public static void begin() {
    CURRENT.set(new SpanBudget());
  }

  public static void end() {
    CURRENT.remove();
  }

  /**
   * Takes room for so many more spans.
   *
   * @throws ExceededException when there is not as much left
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
