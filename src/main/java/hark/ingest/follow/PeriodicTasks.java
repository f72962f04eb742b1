package hark.ingest.follow;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does things by itself, again and again, one at a time. */
public final class PeriodicTasks implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PeriodicTasks.class.getName());

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("rounds").daemon().factory());

  /**
   * Does something after each of these periods, counted from the end of the time before. What goes
   * wrong is logged, and done again all the same.
   */
  public void every(Duration period, Runnable task) {
    long millis = Math.max(1, period.toMillis());
    timer.scheduleWithFixedDelay(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) { // the timer would forget the round in silence
      LOG.log(System.Logger.Level.ERROR, "A round went wrong", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
