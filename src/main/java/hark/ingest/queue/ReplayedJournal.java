package hark.ingest.queue;

import hark.transcript.VideoId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a queue that the lines of a journal lead to. It stays within the limits at each
 * step, so that a journal of any length can be read. Not safe for use by several threads.
 */
public final class ReplayedJournal {

  private final JobIndex index;
  private final SeenVideos seen;
  private final QueueLimits limits;
  private final Set<Long> excess = new HashSet<>();
  private final Map<Long, Integer> startCounts = new HashMap<>();
  private boolean paused;
  private long next = 1;

  ReplayedJournal(QueueLimits limits) {
    this.limits = limits;
    this.index = new JobIndex(limits);
    this.seen = new SeenVideos(limits.seen());
  }

  /** Returns the jobs that were not removed. */
  public JobIndex index() {
    return index;
  }

  Optional<ImportJob> job(long number) {
    return index.job(number);
  }

  public Collection<ImportJob> jobs() {
    return index.all();
  }

  public SeenVideos seen() {
    return seen;
  }

  public boolean paused() {
    return paused;
  }

  /** Returns the lowest number that no job has had. */
  public long next() {
    return next;
  }

  /** Returns the number of unfinished jobs beyond the limits, which were left out. */
  int excess() {
    return excess.size();
  }

  /** Returns the number of starts of each unfinished job since its last change of status. */
  Map<Long, Integer> startCounts() {
    return startCounts;
  }

  void accept(ImportJob job) {
    boolean fits =
        index.open() < limits.open()
            && index.openText() + QueueLimits.text(job) <= limits.openText();
    if (fits) {
      index.put(job);
    } else {
      excess.add(job.number());
    }
    seen.add(job.source(), job.video());
    skip(job.number() + 1);
  }

  /** Sets the status of a job; does nothing if there is no such job. */
  void setStatus(long number, JobStatus status, Instant at) {
    startCounts.remove(number);
    index.job(number).ifPresent(job -> index.put(job.withStatus(status, at)));
    if (status.state().isFinal()) {
      excess.remove(number);
    }
    skip(number + 1);
  }

  /** Counts a start of a job. */
  void begin(long number) {
    if (index.job(number).filter(job -> job.state() != JobState.CANCELLED).isPresent()) {
      startCounts.merge(number, 1, Integer::sum);
    }
  }

  void clear(long number) {
    index.remove(number);
    startCounts.remove(number);
    excess.remove(number);
  }

  void pause(boolean newPaused) {
    paused = newPaused;
  }

  void see(String source, List<VideoId> videos) {
    videos.forEach(video -> seen.add(source, video));
  }

  /** Marks all numbers below this one as used. */
  void skip(long number) {
    next = Math.max(next, number);
  }
}
