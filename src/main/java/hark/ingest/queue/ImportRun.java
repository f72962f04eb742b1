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
 * One attempt to take in a transcript, on a thread of its own, so that one which takes too long can
 * be left behind. It is never interrupted, for that would close files of the archive and the index.
 */
final class ImportRun<T> {

  /** The attempt took longer than it may. */
  static final class TooLongException extends RuntimeException {
    private TooLongException() {
      super("The import took too long", null, false, false);
    }
  }

  /** The attempt is no longer wanted: its job was cancelled, or Hark is stopping. */
  static final class UnwantedException extends RuntimeException {
    UnwantedException() {
      super("The import is no longer wanted", null, false, false);
    }
  }

  private static final int LOOK_MILLIS = 100;

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
                  } catch (RuntimeException | Error e) { // handed to the thread that waits
                    result.completeExceptionally(e);
                  } finally {
                    afterwards.run();
                  }
                });
  }

  /** The runs of one queue that were left behind and still run. */
  static final class Abandoned {

    private final AtomicInteger runs = new AtomicInteger();

    int count() {
      return runs.get();
    }
  }

  /**
   * Does work and waits for it.
   *
   * @param wanted is asked again and again whether the result is still wanted
   * @param mayCommit is asked by the work before it changes anything
   * @param afterwards is done when the work has really ended, however late
   * @throws TooLongException when the time is over
   * @throws UnwantedException when it is not wanted any more
   */
  static <T> T call(
      Plan plan, BooleanSupplier wanted, BooleanSupplier mayCommit, Supplier<T> work) {
    var run = new ImportRun<>(plan.name(), plan.limit(), mayCommit, work, plan.afterwards());
    try {
      return run.await(wanted);
    } catch (TooLongException | UnwantedException e) {
      plan.abandoned().runs.incrementAndGet();
      run.result.whenComplete((done, failure) -> plan.abandoned().runs.decrementAndGet());
      throw e;
    }
  }

  /**
   * How a run is done.
   *
   * @param name of its thread
   */
  record Plan(String name, Duration limit, Runnable afterwards, Abandoned abandoned) {}

  private T await(BooleanSupplier wanted) {
    while (true) {
      try {
        return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        look(wanted);
      } catch (ExecutionException e) {
        throw unwrapped(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        deadline.end();
        throw new UnwantedException();
      }
    }
  }

  private void look(BooleanSupplier wanted) {
    if (!wanted.getAsBoolean() && deadline.end()) { // what is being written is waited for
      throw new UnwantedException();
    }
    if (System.nanoTime() - end > 0) {
      deadline.end();
      logWhere();
      throw new TooLongException();
    }
  }

  private void logWhere() {
    var stuck = new Exception("Where the import is");
    stuck.setStackTrace(thread.getStackTrace());
    System.getLogger(ImportRun.class.getName())
        .log(System.Logger.Level.WARNING, thread.getName() + " took too long", stuck);
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
