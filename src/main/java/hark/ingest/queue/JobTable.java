package hark.ingest.queue;

import hark.source.TranscriptRequest.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The jobs, in memory: about half a kilobyte each beside their texts. Selects the next job to be
 * done, if any. Safe to share between threads; nobody waits in here for a disk.
 */
public final class JobTable {

  /** So that a clock which was put forward is noticed. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /**
   * The unfinished jobs.
   *
   * @param text of all of them, in UTF-16 code units
   */
  record Load(int jobs, long text) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final JobIndex shelf;
  private final Map<String, SourceStop> stops = new LinkedHashMap<>();
  private final Set<Long> ending = new HashSet<>();
  private final Clock clock;
  private long revision;
  private boolean paused;
  private boolean closed;

  /**
   * @param shelf owned by the book from now on
   */
  public JobTable(JobIndex shelf, Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
    this.revision = clock.millis(); // grows over restarts too
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable action) {
    lock.lock();
    try {
      action.run();
      revision++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Writes down jobs as they are now, in place of what they were. */
  void put(Collection<ImportJob> jobs) {
    change(() -> jobs.forEach(shelf::put));
  }

  /** Forgets jobs. */
  void remove(Collection<Long> numbers) {
    change(() -> numbers.forEach(shelf::remove));
  }

  Optional<ImportJob> job(long number) {
    return locked(() -> shelf.job(number));
  }

  List<ImportJob> newest(JobFilter show, int skip, int limit) {
    return locked(() -> shelf.newest(show, skip, limit));
  }

  /** All jobs of which something is true, the oldest first. */
  List<ImportJob> where(Predicate<ImportJob> condition) {
    return locked(() -> shelf.all().stream().filter(condition).toList());
  }

  /** The unfinished job that asks a source for the same. */
  Optional<ImportJob> open(String source, RequestKey asked) {
    return locked(() -> shelf.line(source).open(asked).flatMap(shelf::job));
  }

  /** The names of the sources that jobs wait for. */
  List<String> awaitedSources() {
    return locked(shelf::awaitedSources);
  }

  /** The jobs that are being fetched or imported. */
  List<ImportJob> inWork() {
    return where(job -> job.state() == JobState.IMPORTING);
  }

  /** How many unfinished jobs a source has. */
  int open(String source) {
    return locked(() -> shelf.line(source).size());
  }

  /** How many jobs are unfinished, and how much text they hold. */
  Load load() {
    return locked(() -> new Load(shelf.open(), shelf.openText()));
  }

  QueueProgress progress() {
    return locked(shelf::progress);
  }

  long revision() {
    return locked(() -> revision);
  }

  /** Gives nobody a turn from now on, or again. */
  void pause(boolean newPaused) {
    change(
        () -> {
          paused = newPaused;
          if (!newPaused) {
            stops.clear();
          }
        });
  }

  /** Gives no job of a source a turn until {@link #pause} is taken back. */
  void stop(SourceStop stop) {
    change(() -> stops.put(stop.source(), stop));
  }

  boolean isPaused() {
    return locked(() -> paused);
  }

  List<SourceStop> stops() {
    return locked(() -> List.copyOf(stops.values()));
  }

  /** Waits for the next job of a source whose turn it is; nothing once the book is closed. */
  Optional<ImportJob> take(String source) {
    lock.lock();
    try {
      while (!closed) {
        boolean held = paused || stops.containsKey(source);
        var next = shelf.line(source).next(clock.instant()).filter(job -> !held);
        if (next.isPresent()) {
          return next.map(this::begin);
        }
        waitFor(held ? Optional.empty() : shelf.line(source).nextTime());
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private ImportJob begin(ImportJob job) {
    var begun = job.become(JobStatus.importing(job.standing().asked()), clock.instant());
    shelf.put(begun);
    revision++;
    return begun;
  }

  private void waitFor(Optional<Instant> time) throws InterruptedException {
    if (time.isEmpty()) {
      changed.await();
      return;
    }
    var left = Duration.between(clock.instant(), time.get());
    changed.awaitNanos((left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT).toNanos());
  }

  /** Waits this long, or until the book is closed. */
  void rest(Duration rest) {
    lock.lock();
    try {
      long end = System.nanoTime() + rest.toNanos();
      for (long left = rest.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
        changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Begins to bring a job to its end, after which it can no longer be cancelled; {@code false} when
   * it was cancelled before, and once the book is closed, when it is left for the next process.
   * Otherwise {@link #ended} has to follow. Nothing changes where it has begun already.
   */
  boolean beginEnd(long number) {
    return locked(
        () -> {
          if (!ending.contains(number) && isWanted(number)) {
            ending.add(number);
          }
          return ending.contains(number);
        });
  }

  /** Whether a job that is being imported was neither cancelled nor left for the next process. */
  boolean isWanted(long number) {
    return locked(
        () ->
            !closed
                && shelf.job(number).filter(job -> job.state() == JobState.IMPORTING).isPresent());
  }

  void ended(long number) {
    change(() -> ending.remove(number));
  }

  /** Cancels those of the unfinished jobs that are not being brought to their end. */
  List<ImportJob> cancel(Predicate<ImportJob> which) {
    return locked(
        () -> {
          var standing = JobStatus.ended(JobState.CANCELLED, "", Optional.empty());
          var cancelled =
              where(job -> !job.state().isFinal() && !ending.contains(job.number())).stream()
                  .filter(which)
                  .map(job -> job.become(standing, clock.instant()))
                  .toList();
          put(cancelled);
          return cancelled;
        });
  }

  boolean isClosed() {
    return locked(() -> closed);
  }

  /**
   * Lets no job begin to end any more, and waits for those that have begun, but not longer than
   * this.
   */
  void close(Duration longest) {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      long left = longest.toNanos();
      while (!ending.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
