package hark.ingest.follow;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks that run at intervals, one at a time. */
public final class PeriodicTasks implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PeriodicTasks.class.getName());

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("periodic tasks").daemon().factory());

  /**
   * Runs a task after each period, counted from the end of its last run. A failure is logged, and
   * the task runs again.
   */
  public void every(Duration period, Runnable task) {
    long millis = Math.max(1, period.toMillis());
    timer.scheduleWithFixedDelay(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) { // the timer would silently drop the task
      LOG.log(System.Logger.Level.ERROR, "A periodic task failed", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
