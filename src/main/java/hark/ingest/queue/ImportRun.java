package hark.ingest.queue;

import hark.transcript.WorkDeadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One attempt to import a transcript, on a thread of its own, so that an attempt which takes too
 * long can be abandoned. The thread is never interrupted, since that would close files of the
 * archive and the index.
 */
final class ImportRun<T> {

  /** The attempt exceeded its time limit. */
  static final class TooLongException extends RuntimeException {
    private TooLongException() {
      super("The import took too long", null, false, false);
    }
  }

  /** The attempt was given up: its job was cancelled, or Hark is stopping. */
  static final class CancelledException extends RuntimeException {
    CancelledException() {
      super("The import was cancelled", null, false, false);
    }
  }

  private static final int POLL_MILLIS = 100;

  private final WorkDeadline deadline;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final long end;
  private final Thread thread;

  private ImportRun(
      String name,
      Duration limit,
      BooleanSupplier mayCommit,
      Supplier<T> work,
      Runnable afterwards) {
    this.deadline = WorkDeadline.after(limit, mayCommit);
    this.end = System.nanoTime() + limit.toNanos();
    this.thread =
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(
                () -> {
                  try {
                    result.complete(deadline.call(work));
                  } catch (RuntimeException | Error e) { // passed to the thread that waits
                    result.completeExceptionally(e);
                  } finally {
                    afterwards.run();
                  }
                });
  }

  /** The abandoned runs of one queue that are still running. */
  static final class AbandonedRuns {

    private final AtomicInteger runs = new AtomicInteger();

    int count() {
      return runs.get();
    }
  }

  /**
   * Runs work and waits for its result.
   *
   * @param isActive called repeatedly; returns whether the result is still needed
   * @param mayCommit called by the work before it changes anything
   * @param afterwards called when the work has really ended, however late
   * @throws TooLongException when the time limit is exceeded
   * @throws UnwantedException when the result is no longer needed
   */
  static <T> T call(
      Plan plan, BooleanSupplier isActive, BooleanSupplier mayCommit, Supplier<T> work) {
    var run = new ImportRun<>(plan.name(), plan.limit(), mayCommit, work, plan.afterwards());
    try {
      return run.await(isActive);
    } catch (TooLongException | CancelledException e) {
      plan.abandoned().runs.incrementAndGet();
      run.result.whenComplete((done, failure) -> plan.abandoned().runs.decrementAndGet());
      throw e;
    }
  }

  /**
   * The settings of a run.
   *
   * @param name of its thread
   */
  record Plan(String name, Duration limit, Runnable afterwards, AbandonedRuns abandoned) {}

  private T await(BooleanSupplier isActive) {
    while (true) {
      try {
        return result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        look(isActive);
      } catch (ExecutionException e) {
        throw unwrapped(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        deadline.end();
        throw new CancelledException();
      }
    }
  }

  private void look(BooleanSupplier isActive) {
    if (!isActive.getAsBoolean() && deadline.end()) { // a write that has begun is completed
      throw new CancelledException();
    }
    if (System.nanoTime() - end > 0) {
      deadline.end();
      logWhere();
      throw new TooLongException();
    }
  }

  private void logWhere() {
    var stuck = new Exception("Where the import was");
    stuck.setStackTrace(thread.getStackTrace());
    System.getLogger(ImportRun.class.getName())
        .log(
            System.Logger.Level.WARNING,
            thread.getName() + " took too long and was abandoned",
            stuck);
  }

  private static RuntimeException unwrapped(Throwable cause) {
    return switch (cause) {
      case WorkDeadline.PassedException _ -> new TooLongException();
      case RuntimeException e -> e;
      default -> new FailedException(cause);
    };
  }

  /** The work ended with an error, which is the cause. */
  static final class FailedException extends RuntimeException {
    private FailedException(Throwable cause) {
      super(cause);
    }
  }
}
