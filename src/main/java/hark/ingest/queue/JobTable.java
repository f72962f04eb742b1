package hark.ingest.queue;

import hark.message.Message;
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
 * The jobs in memory, about half a kilobyte each in addition to their texts, and the choice of the
 * next job. Safe to share between threads; no method waits for a disk.
 */
public final class JobTable {

  /** Limits each wait, so that a clock that was set forward is noticed. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /**
   * The size of the unfinished jobs.
   *
   * @param text the length of their texts, in UTF-16 code units
   */
  record Load(int jobs, long text) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final JobIndex index;
  private final Map<String, SourceStop> stops = new LinkedHashMap<>();
  private final Set<Long> committing = new HashSet<>();
  private final Clock clock;
  private long revision;
  private boolean paused;
  private boolean closed;

  /**
   * @param index owned by the table from now on
   */
  public JobTable(JobIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
    this.revision = clock.millis(); // grows across restarts too
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

  /** Adds jobs, or replaces their earlier versions. */
  void put(Collection<ImportJob> jobs) {
    change(() -> jobs.forEach(index::put));
  }

  /** Removes jobs. */
  void remove(Collection<Long> numbers) {
    change(() -> numbers.forEach(index::remove));
  }

  Optional<ImportJob> job(long number) {
    return locked(() -> index.job(number));
  }

  List<ImportJob> newest(JobFilter show, int skip, int limit) {
    return locked(() -> index.newest(show, skip, limit));
  }

  List<ImportJob> listed(JobFilter show, int skip, int limit) {
    return locked(() -> index.listed(show, skip, limit));
  }

  /** Returns the jobs that meet a condition, the oldest first. */
  List<ImportJob> matching(Predicate<ImportJob> condition) {
    return locked(() -> index.all().stream().filter(condition).toList());
  }

  /** Finds the unfinished job of a source with this key. */
  Optional<ImportJob> open(String source, RequestKey asked) {
    return locked(() -> index.backlog(source).open(asked).flatMap(index::job));
  }

  /** Returns the names of the sources that have unfinished jobs. */
  List<String> sourcesWithJobs() {
    return locked(index::sourcesWithJobs);
  }

  /** Returns the running jobs. */
  List<ImportJob> inWork() {
    return matching(job -> job.state() == JobState.IMPORTING);
  }

  /** Returns the number of unfinished jobs of a source. */
  int open(String source) {
    return locked(() -> index.backlog(source).size());
  }

  /** Returns the size of all unfinished jobs. */
  Load load() {
    return locked(() -> new Load(index.open(), index.openText()));
  }

  QueueProgress progress() {
    return locked(index::progress);
  }

  long revision() {
    return locked(() -> revision);
  }

  /** Stops starting jobs, or allows it again and clears the stops of sources. */
  void pause(boolean newPaused) {
    change(
        () -> {
          paused = newPaused;
          if (!newPaused) {
            stops.clear();
          }
        });
  }

  /** Starts no job of a source until the queue is resumed. */
  void stop(SourceStop stop) {
    change(() -> stops.put(stop.source(), stop));
  }

  boolean isPaused() {
    return locked(() -> paused);
  }

  List<SourceStop> stops() {
    return locked(() -> List.copyOf(stops.values()));
  }

  /** Waits for the next job of a source and marks it as running; empty once the table is closed. */
  Optional<ImportJob> take(String source) {
    lock.lock();
    try {
      while (!closed) {
        boolean held = paused || stops.containsKey(source);
        var next = index.backlog(source).next(clock.instant()).filter(job -> !held);
        if (next.isPresent()) {
          return next.map(this::begin);
        }
        waitFor(held ? Optional.empty() : index.backlog(source).nextTime());
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
    var startCounts = job.withStatus(JobStatus.importing(job.status().attempts()), clock.instant());
    index.put(startCounts);
    revision++;
    return startCounts;
  }

  private void waitFor(Optional<Instant> time) throws InterruptedException {
    if (time.isEmpty()) {
      changed.await();
      return;
    }
    var left = Duration.between(clock.instant(), time.get());
    changed.awaitNanos((left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT).toNanos());
  }

  /** Waits for this time, or until the table is closed. */
  void sleep(Duration sleep) {
    lock.lock();
    try {
      long end = System.nanoTime() + sleep.toNanos();
      for (long left = sleep.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
        changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Marks a job as being written, after which it can no longer be cancelled. Returns {@code false}
   * if it was cancelled before, or if the table is closed and the job is left for the next process;
   * otherwise {@link #endCommit} has to follow. Does nothing if the job is marked already.
   */
  boolean beginCommit(long number) {
    return locked(
        () -> {
          if (!committing.contains(number) && isActive(number)) {
            committing.add(number);
          }
          return committing.contains(number);
        });
  }

  /** Returns whether a running job was neither cancelled nor left for the next process. */
  boolean isActive(long number) {
    return locked(
        () ->
            !closed
                && index.job(number).filter(job -> job.state() == JobState.IMPORTING).isPresent());
  }

  void endCommit(long number) {
    change(() -> committing.remove(number));
  }

  /** Cancels selected unfinished jobs that are not being written, and returns them. */
  List<ImportJob> cancel(Predicate<ImportJob> which) {
    return locked(
        () -> {
          var status = JobStatus.ended(JobState.CANCELLED, Message.EMPTY, Optional.empty());
          var cancelled =
              matching(job -> !job.state().isFinal() && !committing.contains(job.number())).stream()
                  .filter(which)
                  .map(job -> job.withStatus(status, clock.instant()))
                  .toList();
          put(cancelled);
          return cancelled;
        });
  }

  boolean isClosed() {
    return locked(() -> closed);
  }

  /** Lets no further job be written, and waits for those that are, for at most this time. */
  void close(Duration longest) {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      long left = longest.toNanos();
      while (!committing.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
