package hark.ingest.queue;

import hark.source.TranscriptRequest.RequestKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The unfinished jobs of one source, in the order in which they are run. Jobs with failed attempts
 * come after the others, so that a video which is always refused does not block the rest. Not safe
 * for use by several threads.
 */
final class SourceBacklog {

  static final Comparator<ImportJob> BY_ATTEMPTS =
      Comparator.comparingInt((ImportJob job) -> job.status().attempts())
          .thenComparingLong(ImportJob::number);

  static final Comparator<ImportJob> BY_TIME =
      Comparator.comparing((ImportJob job) -> job.retryAt().orElseThrow())
          .thenComparingLong(ImportJob::number);

  private final TreeSet<ImportJob> waiting = new TreeSet<>(BY_ATTEMPTS);
  private final TreeSet<ImportJob> later = new TreeSet<>(BY_TIME);
  private final Map<RequestKey, Long> open = new HashMap<>();

  void add(ImportJob job) {
    if (job.state().isFinal()) {
      return;
    }
    open.putIfAbsent(job.request().key(), job.number());
    if (job.state() == JobState.WAITING) {
      waiting.add(job);
    } else if (job.state() == JobState.NOT_READY) {
      later.add(job);
    }
  }

  void remove(ImportJob job) {
    if (job.state() == JobState.WAITING) {
      waiting.remove(job);
    } else if (job.state() == JobState.NOT_READY) {
      later.remove(job);
    }
    open.remove(job.request().key(), job.number());
  }

  /** Returns the jobs that can be run, in the order in which they are. */
  Stream<ImportJob> waiting() {
    return waiting.stream();
  }

  /** Returns the jobs that are retried later, by the time of that. */
  Stream<ImportJob> later() {
    return later.stream();
  }

  /** Finds the number of the unfinished job with this key. */
  Optional<Long> open(RequestKey asked) {
    return Optional.ofNullable(open.get(asked));
  }

  int size() {
    return open.size();
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Returns the job to run now: first a retry that is due. */
  Optional<ImportJob> next(Instant now) {
    return nextTime().filter(time -> !time.isAfter(now)).isPresent()
        ? Optional.of(later.first())
        : waiting.stream().findFirst();
  }

  /** Returns the time of the next retry. */
  Optional<Instant> nextTime() {
    return later.stream().findFirst().flatMap(ImportJob::retryAt);
  }
}
