package hark.web.transport;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The monitor that ends exchanges whose clients send or receive too slowly, so that no client holds
 * resources indefinitely. One thread checks all of them. Safe to share between threads.
 */
@Singleton
public class SlowClientMonitor {

  private static final Logger LOG = Logger.getLogger(SlowClientMonitor.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** A monitored exchange. */
  public final class Watch implements AutoCloseable {
    private final Runnable end;
    private volatile long deadline;
    private long counted;

    private Watch(Runnable end) {
      this.end = end;
      extend(Duration.ZERO);
    }

    /** Counts bytes that were sent or received. For one thread at a time. */
    public void count(long bytes) {
      counted += bytes;
      long enough = limits.slowest() * limits.patience().toSeconds();
      if (counted >= enough) {
        counted = 0;
        extend(Duration.ZERO);
      }
    }

    private void extend(Duration more) {
      deadline = System.nanoTime() + limits.patience().plus(more).toNanos();
    }

    /** Ends the monitoring, as the exchange has ended. */
    @Override
    public void close() {
      watched.remove(this);
    }
  }

  private final RequestLimits limits;
  private final Set<Watch> watched = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread;

  SlowClientMonitor(RequestLimits limits) {
    this.limits = limits;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slow clients").factory());
    thread.scheduleWithFixedDelay(
        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Monitors an exchange whose bytes are counted.
   *
   * @param end ends the exchange; called at most once, on a thread of its own, and must not block
   */
  public Watch watch(Runnable end) {
    var watch = new Watch(end);
    watched.add(watch);
    return watch;
  }

  /** Monitors an exchange of which only the total number of bytes is known. */
  Watch watch(long bytes, Runnable end) {
    var watch = watch(end);
    watch.extend(limits.longest(bytes));
    return watch;
  }

  private void look() {
    long now = System.nanoTime();
    for (var watch : watched) {
      if (now - watch.deadline > 0 && watched.remove(watch)) {
        try {
          watch.end.run();
        } catch (RuntimeException e) {
          LOG.warn("A slow connection could not be closed", e);
        }
      }
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
