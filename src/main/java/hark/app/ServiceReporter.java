package hark.app;

import hark.cli.HarkAccess;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A reporter of the state of Hark to the service manager that has started it: that it is ready,
 * once a search is answered; that it is alive, as often as the service manager wants to hear it and
 * only while requests are answered; and that it stops. It looks on a thread of its own.
 */
final class ServiceReporter implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ServiceReporter.class);

  private static final String SEARCH = "/api/search?q=hark&limit=1";
  private static final String LIVENESS = "/q/health/live";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The number of looks within the time after which the service manager acts. */
  private static final int LOOKS = 3;

  private static final String READY = "READY=1\nSTATUS=Searches are answered.";

  /** Asks for another minute, in microseconds, before the start counts as failed. */
  private static final String MORE_TIME = "EXTEND_TIMEOUT_USEC=60000000";

  private final NotifySocket socket;
  private final Supplier<HarkAccess> access;
  private final Optional<Duration> deadline;
  private final Thread thread;
  private boolean isHeard = true;
  private boolean hasEnded;

  /**
   * @param access waits until requests are answered; called once, on the thread of this reporter
   * @param deadline the time within which the service manager wants to hear that Hark is alive;
   *     empty if it does not
   */
  ServiceReporter(NotifySocket socket, Supplier<HarkAccess> access, Optional<Duration> deadline) {
    this.socket = socket;
    this.access = access;
    this.deadline = deadline;
    this.thread = Thread.ofPlatform().daemon().name("service manager").unstarted(this::run);
  }

  /**
   * Returns a reporter to the service manager that these variables name; empty without one.
   *
   * @param environment the environment variables of this process
   */
  static Optional<ServiceReporter> of(
      Map<String, String> environment, Supplier<HarkAccess> access) {
    var name = environment.getOrDefault("NOTIFY_SOCKET", "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var socket = NotifySocket.named(name);
    if (socket.isEmpty()) {
      LOG.warn(
          "The service manager is not told that Hark is ready: NOTIFY_SOCKET is of no known kind");
    }
    return socket.map(known -> new ServiceReporter(known, access, deadline(environment)));
  }

  /** Returns the time that the variables give to this process, and not to its parent. */
  static Optional<Duration> deadline(Map<String, String> environment) {
    var own = Long.toString(ProcessHandle.current().pid());
    var micros = environment.getOrDefault("WATCHDOG_USEC", "");
    boolean isWatched = environment.getOrDefault("WATCHDOG_PID", own).equals(own);
    return isWatched && micros.matches("[1-9][0-9]{3,17}")
        ? Optional.of(Duration.of(Long.parseLong(micros), ChronoUnit.MICROS))
        : Optional.empty();
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      var here = access.get();
      reportReady(new LocalProbe(here, PATIENCE));
      if (deadline.isPresent()) {
        reportLife(here, deadline.get().dividedBy(LOOKS));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // Hark stops
    } catch (IllegalStateException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.errorf("The service manager is not told that Hark is ready: %s", e.getMessage());
      }
    }
  }

  private void reportReady(LocalProbe probe) throws InterruptedException {
    var pause = FIRST_PAUSE;
    while (!(probe.succeeds(SEARCH) && tell(READY))) {
      if (probe.succeeds(LIVENESS)) {
        tell(MORE_TIME);
      }
      Thread.sleep(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private void reportLife(HarkAccess here, Duration every) throws InterruptedException {
    var probe = new LocalProbe(here, shorter(every, PATIENCE));
    boolean wasAlive = true;
    while (true) {
      boolean isAlive = probe.succeeds(LIVENESS);
      if (isAlive) {
        tell("WATCHDOG=1");
      } else if (wasAlive) {
        LOG.warnf(
            "%s was not answered; the service manager is not told that Hark is alive", LIVENESS);
      }
      wasAlive = isAlive;
      Thread.sleep(every);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Tells a state, unless it was told that Hark stops; returns whether it could be. */
  private synchronized boolean tell(String state) {
    if (hasEnded) {
      return false;
    }
    try {
      socket.send(state);
      isHeard = true;
    } catch (IOException
        | RuntimeException
        | LinkageError e) { // such as a JVM without native access
      if (isHeard) {
        LOG.warnf("The service manager is not told how Hark is: %s", e);
      }
      isHeard = false;
    }
    return isHeard;
  }

  /** Says that Hark stops, and looks no more. */
  @Override
  public synchronized void close() {
    thread.interrupt();
    tell("STOPPING=1\nSTATUS=");
    hasEnded = true;
  }
}
