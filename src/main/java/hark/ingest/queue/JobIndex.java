package hark.ingest.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The jobs that are kept: all unfinished ones and the newest finished ones, those that imported a
 * transcript and those that did not counted apart, as many as the limits allow. Not safe for use by
 * several threads.
 */
public final class JobIndex {

  private final TreeMap<Long, ImportJob> jobs = new TreeMap<>();
  private final Map<String, SourceBacklog> backlogs = new LinkedHashMap<>();
  private final TreeSet<Long> done = new TreeSet<>();
  private final TreeSet<Long> failed = new TreeSet<>();
  private final Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
  private final QueueLimits limits;
  private long openText;
  private long finishedText;

  JobIndex(QueueLimits limits) {
    this.limits = limits;
  }

  /** Adds a job, or replaces its earlier version. */
  void put(ImportJob job) {
    remove(job.number());
    jobs.put(job.number(), job);
    counts.merge(job.state(), 1, Integer::sum);
    backlog(job.source()).add(job);
    count(job, 1);
    if (job.state().isFinal()) {
      finished(job).add(job.number());
      forgetOldest();
    }
  }

  private void forgetOldest() {
    while (done.size() > limits.finished() || !done.isEmpty() && isTextTooLong(done, failed)) {
      remove(done.first());
    }
    while (failed.size() > limits.finished() || !failed.isEmpty() && isTextTooLong(failed, done)) {
      remove(failed.first());
    }
  }

  /**
   * Returns whether the texts of finished jobs are too long, and these are not fewer than the
   * others.
   */
  private boolean isTextTooLong(TreeSet<Long> these, TreeSet<Long> others) {
    return finishedText > limits.finishedText() && these.size() >= others.size();
  }

  private void count(ImportJob job, int sign) {
    if (job.state().isFinal()) {
      finishedText += sign * QueueLimits.text(job);
    } else {
      openText += sign * QueueLimits.text(job);
    }
  }

  /** Returns the length of the texts of all unfinished jobs, in UTF-16 code units. */
  long openText() {
    return openText;
  }

  int open() {
    return jobs.size() - done.size() - failed.size();
  }

  void remove(long number) {
    var job = jobs.remove(number);
    if (job != null) {
      counts.merge(job.state(), -1, Integer::sum);
      count(job, -1);
      backlog(job.source()).remove(job);
      finished(job).remove(number);
    }
  }

  private TreeSet<Long> finished(ImportJob job) {
    return job.state().isDone() ? done : failed;
  }

  SourceBacklog backlog(String source) {
    return backlogs.computeIfAbsent(source, name -> new SourceBacklog());
  }

  Optional<ImportJob> job(long number) {
    return Optional.ofNullable(jobs.get(number));
  }

  Collection<ImportJob> all() {
    return jobs.values();
  }

  /** Returns selected jobs, the newest first. */
  List<ImportJob> newest(JobFilter filter, int skip, int limit) {
    return jobs.descendingMap().values().stream()
        .filter(job -> filter.includes(job.state()))
        .skip(skip)
        .limit(limit)
        .toList();
  }

  /**
   * Returns selected jobs: running ones, then those to be done, in that order, then finished ones,
   * the newest first.
   */
  List<ImportJob> listed(JobFilter filter, int skip, int limit) {
    var finished =
        jobs.descendingMap().values().stream()
            .filter(job -> job.state().isFinal() && filter.includes(job.state()));
    var unfinished =
        filter == JobFilter.ALL || filter == JobFilter.OPEN
            ? upcoming(skip + limit)
            : Stream.<ImportJob>empty();
    return Stream.concat(unfinished, finished).skip(skip).limit(limit).toList();
  }

  /**
   * Returns the first unfinished jobs. Sources run side by side, so their jobs are merged by what
   * orders those of each.
   *
   * @param most the number of jobs that are needed; no more of each source are sorted
   */
  private Stream<ImportJob> upcoming(int most) {
    var running = jobs.values().stream().filter(job -> job.state() == JobState.IMPORTING);
    var waiting =
        backlogs.values().stream()
            .flatMap(backlog -> backlog.waiting().limit(most))
            .sorted(SourceBacklog.BY_ATTEMPTS);
    var later =
        backlogs.values().stream()
            .flatMap(backlog -> backlog.later().limit(most))
            .sorted(SourceBacklog.BY_TIME);
    return Stream.of(running, waiting, later).flatMap(part -> part);
  }

  /** Returns the names of the sources that have unfinished jobs. */
  List<String> sourcesWithJobs() {
    var names = new ArrayList<String>();
    backlogs.forEach(
        (source, backlog) -> {
          if (!backlog.isEmpty()) {
            names.add(source);
          }
        });
    return names;
  }

  QueueProgress progress() {
    return new QueueProgress(
        count(JobState.WAITING),
        count(JobState.IMPORTING),
        count(JobState.NOT_READY),
        count(JobState.IMPORTED) + count(JobState.UNCHANGED),
        count(JobState.NOTHING_SPOKEN) + count(JobState.NO_SUCH_VIDEO) + count(JobState.FAILED),
        count(JobState.CANCELLED));
  }

  private int count(JobState state) {
    return counts.getOrDefault(state, 0);
  }
}
