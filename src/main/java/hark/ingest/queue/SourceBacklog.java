package hark.ingest.queue;

import hark.source.TranscriptRequest.RequestKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The unfinished jobs of one source, in the order of their turns. Those that ended a run stand
 * behind the others, so that one video which is always refused does not keep the rest from being
 * asked for. Not for several threads.
 */
final class SourceBacklog {

  private static final Comparator<ImportJob> TURN =
      Comparator.comparingInt((ImportJob job) -> job.standing().asked())
          .thenComparingLong(ImportJob::number);
  private static final Comparator<ImportJob> TIME =
      Comparator.comparing((ImportJob job) -> job.again().orElseThrow())
          .thenComparingLong(ImportJob::number);

  private final TreeSet<ImportJob> waiting = new TreeSet<>(TURN);
  private final TreeSet<ImportJob> later = new TreeSet<>(TIME);
  private final Map<RequestKey, Long> open = new HashMap<>();

  void add(ImportJob job) {
    if (job.state().isFinal()) {
      return;
    }
    open.putIfAbsent(job.wanted().asked(), job.number());
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
    open.remove(job.wanted().asked(), job.number());
  }

  /** The unfinished job for the same. */
  Optional<Long> open(RequestKey asked) {
    return Optional.ofNullable(open.get(asked));
  }

  int size() {
    return open.size();
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Whose turn it is now: first those whose time has come. */
  Optional<ImportJob> next(Instant now) {
    return nextTime().filter(time -> !time.isAfter(now)).isPresent()
        ? Optional.of(later.first())
        : waiting.stream().findFirst();
  }

  /** When the next job is to be asked for again. */
  Optional<Instant> nextTime() {
    return later.stream().findFirst().flatMap(ImportJob::again);
  }
}
