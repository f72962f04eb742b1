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
 * The state that the lines of a journal lead to. It keeps within the limits at each step, so that a
 * journal of any length can be read. Not for several threads.
 */
public final class ReplayedJournal {

  private final JobIndex shelf;
  private final SeenVideos seen;
  private final QueueLimits limits;
  private final Set<Long> excess = new HashSet<>();
  private final Map<Long, Integer> begun = new HashMap<>();
  private boolean paused;
  private long next = 1;

  ReplayedJournal(QueueLimits limits) {
    this.limits = limits;
    this.shelf = new JobIndex(limits);
    this.seen = new SeenVideos(limits.seen());
  }

  /** The jobs that were not cleared away or forgotten. */
  public JobIndex shelf() {
    return shelf;
  }

  Optional<ImportJob> job(long number) {
    return shelf.job(number);
  }

  public Collection<ImportJob> jobs() {
    return shelf.all();
  }

  public SeenVideos seen() {
    return seen;
  }

  public boolean paused() {
    return paused;
  }

  /** The lowest number that was given to no job. */
  public long next() {
    return next;
  }

  /** How many unfinished jobs were left out, because there are more than the limits allow. */
  int excess() {
    return excess.size();
  }

  /** How often each unfinished job was begun since it last changed its status. */
  Map<Long, Integer> begun() {
    return begun;
  }

  void accept(ImportJob job) {
    boolean fits =
        shelf.open() < limits.open()
            && shelf.openText() + QueueLimits.text(job) <= limits.openText();
    if (fits) {
      shelf.put(job);
    } else {
      excess.add(job.number());
    }
    seen.add(job.source(), job.video());
    skip(job.number() + 1);
  }

  /** Gives a job a status; nothing happens to one that is not there. */
  void stand(long number, JobStatus standing, Instant at) {
    begun.remove(number);
    shelf.job(number).ifPresent(job -> shelf.put(job.become(standing, at)));
    if (standing.state().isFinal()) {
      excess.remove(number);
    }
    skip(number + 1);
  }

  /** Counts one more beginning of a job. */
  void begin(long number) {
    if (shelf.job(number).filter(job -> job.state() != JobState.CANCELLED).isPresent()) {
      begun.merge(number, 1, Integer::sum);
    }
  }

  void clear(long number) {
    shelf.remove(number);
    begun.remove(number);
    excess.remove(number);
  }

  void pause(boolean newPaused) {
    paused = newPaused;
  }

  void see(String source, List<VideoId> videos) {
    videos.forEach(video -> seen.add(source, video));
  }

  /** Numbers below this one were given. */
  void skip(long number) {
    next = Math.max(next, number);
  }
}
