package hark.transcript;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The limit of the work that a thread does in {@link #call}. Work cannot be interrupted from
 * outside: it asks by itself, at {@link #check}, which costs a few nanoseconds, at least once for
 * every few thousand steps, and at {@link #commit} before it begins to change anything. Work
 * outside of {@link #call} has no limit. Safe to share between threads.
 */
public final class WorkDeadline {

  /** The work has no time left or is no longer wanted; nothing of it was written. */
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

  private static final ScopedValue<WorkDeadline> CURRENT = ScopedValue.newInstance();

  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final long end;
  private final BooleanSupplier mayCommit;

  private WorkDeadline(Duration limit, BooleanSupplier mayCommit) {
    this.end = System.nanoTime() + limit.toNanos();
    this.mayCommit = mayCommit;
  }

  /** A deadline that passes after this time from now, or when it is ended. */
  public static WorkDeadline after(Duration limit) {
    return after(limit, () -> true);
  }

  /**
   * The same with a last condition.
   *
   * @param mayCommit is asked once, by the thread that works, before it changes anything
   */
  public static WorkDeadline after(Duration limit, BooleanSupplier mayCommit) {
    return new WorkDeadline(limit, mayCommit);
  }

  /** Does work under this deadline, in this thread. */
  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /**
   * Goes on while there is time.
   *
   * @throws PassedException when there is none, unless the work has begun to change something
   */
  public static void check() {
    if (CURRENT.isBound() && CURRENT.get().hasPassed()) {
      throw new PassedException();
    }
  }

  /**
   * Begins to change something, after which neither the time nor {@link #end} ends the work any
   * more.
   *
   * @throws PassedException when there is no time left
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
   * Lets the work end at its next check.
   *
   * @return {@code false} when it has begun to change something and goes on
   */
  public boolean end() {
    return state.compareAndSet(State.RUNNING, State.ENDED) || state.get() == State.ENDED;
  }
}
