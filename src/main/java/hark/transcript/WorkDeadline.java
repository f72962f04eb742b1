package hark.transcript;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The time limit of the work that a thread does in {@link #call}. Work cannot be interrupted from
 * outside: it calls {@link #check}, which takes a few nanoseconds, at least once every few thousand
 * steps, and {@link #commit} before its first change. Work outside of {@link #call} has no limit.
 * Safe to share between threads.
 */
public final class WorkDeadline {

  /** The signal that the time limit has passed or the work was ended; nothing of it was written. */
  public static final class PassedException extends RuntimeException {
    private PassedException() {
      super("The work was ended before it was done", null, false, false);
    }
  }

  private enum State {
    RUNNING,
    COMMITTING,
    ENDED
  }

  /** A power of two. */
  private static final int STEPS = 256;

  private static final ScopedValue<WorkDeadline> CURRENT = ScopedValue.newInstance();

  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final long end;
  private final BooleanSupplier mayCommit;

  private WorkDeadline(Duration limit, BooleanSupplier mayCommit) {
    this.end = System.nanoTime() + limit.toNanos();
    this.mayCommit = mayCommit;
  }

  /** Creates a deadline that passes after a duration from now, or when it is ended. */
  public static WorkDeadline after(Duration limit) {
    return after(limit, () -> true);
  }

  /**
   * Creates a deadline with a last condition.
   *
   * @param mayCommit called once, by the working thread, before the first change
   */
  public static WorkDeadline after(Duration limit, BooleanSupplier mayCommit) {
    return new WorkDeadline(limit, mayCommit);
  }

  /** Runs work under this deadline in the calling thread. */
  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /**
   * Continues if there is time left.
   *
   * @throws PassedException if there is none, unless {@link #commit} was called before
   */
  public static void check() {
    if (CURRENT.isBound() && CURRENT.get().hasPassed()) {
      throw new PassedException();
    }
  }

  /**
   * Continues as {@link #check}, which is called once every {@value #STEPS} steps.
   *
   * @param step the number of this step, from any number on
   */
  public static void checkAt(int step) {
    if ((step & (STEPS - 1)) == 0) {
      check();
    }
  }

  /**
   * Marks the beginning of changes, after which neither the time limit nor {@link #end} ends the
   * work.
   *
   * @throws PassedException if there is no time left
   */
  public static void commit() {
    check();
    if (CURRENT.isBound() && !CURRENT.get().begins()) {
      throw new PassedException();
    }
  }

  private boolean hasPassed() {
    return switch (state.get()) {
      case RUNNING -> System.nanoTime() - end > 0;
      case COMMITTING -> false;
      case ENDED -> true;
    };
  }

  private boolean begins() {
    return state.get() == State.COMMITTING
        || mayCommit.getAsBoolean() && state.compareAndSet(State.RUNNING, State.COMMITTING);
  }

  /**
   * Ends the work at its next check.
   *
   * @return {@code false} if it has begun to make changes and will continue
   */
  public boolean end() {
    return state.compareAndSet(State.RUNNING, State.ENDED) || state.get() == State.ENDED;
  }
}
