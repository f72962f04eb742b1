package hark.ingest;

import hark.ingest.ImportJob.State;
import hark.transcript.VideoId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The jobs, in memory: about half a kilobyte each; all unfinished ones, and of the finished ones
 * the newest. Safe to share between threads; nobody waits in here for a disk.
 */
final class JobBook {

  /** How many finished jobs are remembered; older ones are forgotten. */
  static final int MAX_FINISHED = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Long, ImportJob> jobs = new TreeMap<>();
  private final Map<String, LinkedHashMap<VideoId, Long>> waiting = new HashMap<>();
  private final TreeSet<Long> finished = new TreeSet<>();
  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private long revision;
  private boolean closed;
  private int ending;

  /**
   * @param revision to begin with
   */
  JobBook(long revision) {
    this.revision = revision;
  }

  /** Writes down jobs as they are now, in place of what they were. */
  void put(Collection<ImportJob> changes) {
    lock.lock();
    try {
      changes.forEach(this::put);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void put(ImportJob job) {
    var before = jobs.put(job.number(), job);
    if (before != null) {
      counts.merge(before.state(), -1, Integer::sum);
    }
    counts.merge(job.state(), 1, Integer::sum);
    var queue = waiting.computeIfAbsent(job.source(), source -> new LinkedHashMap<>());
    if (job.state() == State.WAITING) {
      queue.putIfAbsent(job.video(), job.number());
    } else {
      queue.remove(job.video(), job.number());
    }
    revision++;
    if (job.state().isFinal() && finished.add(job.number()) && finished.size() > MAX_FINISHED) {
      forget(finished.pollFirst());
    }
  }

  private void forget(long number) {
    counts.merge(jobs.remove(number).state(), -1, Integer::sum);
  }

  Optional<ImportJob> job(long number) {
    lock.lock();
    try {
      return Optional.ofNullable(jobs.get(number));
    } finally {
      lock.unlock();
    }
  }

  List<ImportJob> newest(int skip, int limit) {
    lock.lock();
    try {
      return jobs.descendingMap().values().stream().skip(skip).limit(limit).toList();
    } finally {
      lock.unlock();
    }
  }

  /** The waiting jobs of a source, in order. */
  Map<VideoId, ImportJob> waiting(String source) {
    lock.lock();
    try {
      var byVideo = new LinkedHashMap<VideoId, ImportJob>();
      waiting
          .getOrDefault(source, new LinkedHashMap<>())
          .forEach((video, number) -> byVideo.put(video, jobs.get(number)));
      return byVideo;
    } finally {
      lock.unlock();
    }
  }

  /** The names of the sources that jobs wait for. */
  List<String> awaitedSources() {
    lock.lock();
    try {
      var names = new ArrayList<String>();
      waiting.forEach(
          (source, queue) -> {
            if (!queue.isEmpty()) {
              names.add(source);
            }
          });
      return names;
    } finally {
      lock.unlock();
    }
  }

  ImportQueue.Progress progress() {
    lock.lock();
    try {
      int waitingJobs = count(State.WAITING);
      int importing = count(State.IMPORTING);
      int done = count(State.IMPORTED) + count(State.UNCHANGED);
      return new ImportQueue.Progress(
          waitingJobs, importing, done, jobs.size() - waitingJobs - importing - done);
    } finally {
      lock.unlock();
    }
  }

  private int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  long revision() {
    lock.lock();
    try {
      return revision;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next waiting job of a source; nothing once the book is closed. */
  Optional<ImportJob> awaitNext(String source) {
    lock.lock();
    try {
      while (!closed) {
        var queue = waiting.get(source);
        if (queue != null && !queue.isEmpty()) {
          return Optional.of(jobs.get(queue.firstEntry().getValue()));
        }
        changed.awaitUninterruptibly();
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Waits this long, or until the book is closed. */
  void pause(Duration pause) {
    lock.lock();
    try {
      long end = System.nanoTime() + pause.toNanos();
      for (long left = pause.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
        changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Begins to bring a job to its end; {@code false} once the book is closed, and the job is left
   * for the next process. Otherwise {@link #ended} has to follow.
   */
  boolean ending() {
    lock.lock();
    try {
      if (!closed) {
        ending++;
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  void ended() {
    lock.lock();
    try {
      ending--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets no job begin to end any more, and waits for those that have begun. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      while (ending > 0) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }
}
