package hark.library;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The check of the library in the background, one at a time, so that no request waits for it. All
 * requests during a check are served by one further check, since the one in progress may have
 * passed what they are about. Safe to share between threads; owns the thread of the check.
 */
public final class BackgroundCheck implements AutoCloseable {

  /**
   * The state of the last check that began.
   *
   * @param number counted from 1; 0 if none has begun
   * @param running whether it or a further one is in progress
   * @param repairing whether it repairs first
   * @param done the number of transcripts checked
   * @param total the number of transcripts in the archive when it began
   * @param ended the time at which it ended; empty while one is running
   * @param report empty while one is running, or if it failed
   * @param failure empty unless it failed
   */
  public record CheckState(
      long number,
      boolean running,
      boolean repairing,
      long done,
      long total,
      Optional<Instant> ended,
      Optional<LibraryCheckReport> report,
      Optional<Throwable> failure) {

    private static final CheckState NONE = begun(0, false, 0);

    private static CheckState begun(long number, boolean repairing, long total) {
      return new CheckState(
          number,
          number > 0,
          repairing,
          0,
          total,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    private CheckState at(long count) {
      return new CheckState(
          number, true, repairing, count, Math.max(count, total), ended, report, failure);
    }

    private CheckState ended(
        Instant at, Optional<LibraryCheckReport> result, Optional<Throwable> problem) {
      return new CheckState(
          number, false, repairing, done, total, Optional.of(at), result, problem);
    }

    private CheckState awaitingNext() {
      return new CheckState(
          number,
          true,
          repairing,
          done,
          total,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static final System.Logger LOG = System.getLogger(BackgroundCheck.class.getName());

  private final LibraryCheck check;
  private final InstantSource clock;
  private CheckState state = CheckState.NONE;
  private final BackgroundThread thread = new BackgroundThread("check");
  private boolean asked;
  private boolean askedToRepair;
  private volatile boolean closed;

  public BackgroundCheck(LibraryCheck check, InstantSource clock) {
    this.check = check;
    this.clock = clock;
  }

  /**
   * Requests a check, which begins at once or after the one in progress.
   *
   * @param repairs whether it repairs first
   * @return the number of the check that serves the request
   */
  public synchronized long start(boolean repairs) {
    if (closed) {
      return state.number();
    }
    asked = true;
    askedToRepair |= repairs;
    thread.start(this::work);
    return state.number() + 1;
  }

  public synchronized CheckState state() {
    return !thread.isRunning() || state.running() ? state : state.awaitingNext();
  }

  private void work() {
    while (begin()) {
      run();
    }
  }

  private synchronized boolean begin() {
    if (!asked || closed) {
      thread.end(); // under the lock, so that the next request starts another
      return false;
    }
    state = CheckState.begun(state.number() + 1, askedToRepair, check.size());
    asked = false;
    askedToRepair = false;
    return true;
  }

  private void run() {
    try {
      var report = check.run(state().repairing(), this::note, () -> closed);
      end(Optional.of(report), Optional.empty());
    } catch (RuntimeException | Error e) { // an error must not end the thread silently
      LOG.log(System.Logger.Level.ERROR, "The check of the library failed", e);
      end(Optional.empty(), Optional.of(e));
    }
  }

  private synchronized void note(long transcripts) {
    state = state.at(transcripts);
  }

  private synchronized void end(Optional<LibraryCheckReport> report, Optional<Throwable> failure) {
    state = state.ended(clock.instant(), report, failure);
  }

  /** Stops the check in progress, and waits a few seconds for its end. */
  @Override
  public void close() {
    closed = true;
    thread.join();
  }
}
