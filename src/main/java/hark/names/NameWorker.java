package hark.names;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The thread that looks for names and writes accepted suggestions, one task at a time, with the
 * progress of its task. Safe to share between threads.
 */
final class NameWorker implements AutoCloseable {

  /** The longest time that {@link #close} waits. */
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("names").daemon().factory());

  private volatile NameProgress progress = NameProgress.NONE;
  private volatile boolean isClosed;

  /**
   * Repeats a task from now on, after failures too.
   *
   * @param pause the time between two runs
   * @param onFailure takes what a run threw
   */
  void repeat(Runnable task, Duration pause, Consumer<Throwable> onFailure) {
    thread.scheduleWithFixedDelay(
        () -> run(task, onFailure), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Runs a task after those that were given before; none once this is closed.
   *
   * @param onFailure takes what the task threw
   */
  void submit(Runnable task, Consumer<Throwable> onFailure) {
    try {
      thread.execute(() -> run(task, onFailure));
    } catch (RejectedExecutionException e) {
      progress = NameProgress.NONE; // Hark stops
    }
  }

  private void run(Runnable task, Consumer<Throwable> onFailure) {
    try {
      task.run();
    } catch (RuntimeException | Error e) { // the executor would drop the task without a word
      onFailure.accept(e);
    } finally {
      progress = NameProgress.NONE;
    }
  }

  NameProgress progress() {
    return progress;
  }

  /** Notes how far the task of this thread is. */
  void setProgress(NameProgress progress) {
    this.progress = progress;
  }

  /** Checks whether the task is to end early. */
  boolean isClosed() {
    return isClosed;
  }

  /** Ends the task that is under way, after the name or video that is being done. */
  @Override
  public void close() {
    isClosed = true;
    thread.shutdown();
    try {
      thread.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
