package hark.ingest.queue;

import hark.ingest.store.DiskWatch;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.source.TranscriptRequest;
import hark.source.TranscriptRequest.RequestKey;
import hark.transcript.VideoId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The owner of the journal and of the jobs in memory, which keeps them consistent: a request is in
 * the journal before it is in the table of jobs. Safe to share between threads.
 */
public final class JobRegistry {

  private static final System.Logger LOG = System.getLogger(JobRegistry.class.getName());

  private final Optional<ImportJournal> journal;
  private final Message readOnly;
  private final JobTable table;
  private final Clock clock;
  private final QueueLimits limits;
  private final JournalWriter writer;
  private final SeenVideos seen;
  private final Map<Long, Integer> startCounts;
  private volatile long next;

  public JobRegistry(
      JournalOpening.OpenJournal opened,
      JobTable table,
      Clock clock,
      QueueLimits limits,
      DiskWatch disk) {
    this.journal = opened.journal();
    this.readOnly = opened.readOnly();
    this.table = table;
    this.clock = clock;
    this.limits = limits;
    this.writer = new JournalWriter(journal, readOnly, disk);
    var replayed = opened.replayed();
    this.next = replayed.next();
    this.seen = replayed.seen();
    this.startCounts = Map.copyOf(replayed.startCounts());
    table.pause(replayed.paused());
    journal.ifPresent(file -> file.compactFor(kept()));
  }

  private JournalRetention kept() {
    return new JournalRetention() {
      @Override
      public boolean job(long number) {
        return number >= next || table.job(number).isPresent();
      }

      @Override
      public void seen(Consumer<String> taker) {
        synchronized (seen) {
          seen.forEachText(taker);
        }
      }
    };
  }

  /** Returns the reason why the queue is read-only, and a remedy; empty if it can be changed. */
  Message readOnly() {
    return readOnly;
  }

  /**
   * Returns the number of starts of each unfinished job, by its number, in processes that ended
   * during it.
   */
  Map<Long, Integer> startCounts() {
    return startCounts;
  }

  /**
   * Accepts a job for each request that no unfinished job of the same source covers, all or none.
   *
   * @throws QueueFullException when there would be too many jobs
   */
  public synchronized AcceptedJobs accept(List<TranscriptRequest> requests) {
    checkWritable();
    var jobs = new LinkedHashMap<RequestKey, ImportJob>();
    var fresh = new ArrayList<ImportJob>();
    long number = next;
    var now = clock.instant();
    for (var one : requests) {
      if (!jobs.containsKey(one.key())) {
        var open = table.open(one.source(), one.key());
        var job = open.isPresent() ? open.get() : ImportJob.waiting(number++, one, now);
        jobs.put(one.key(), job);
        if (open.isEmpty()) {
          fresh.add(job);
        }
      }
    }
    if (!fresh.isEmpty()) {
      checkRoom(fresh);
      writer.append(List.of(JournalLine.submit(fresh)));
      synchronized (seen) {
        fresh.forEach(job -> seen.add(job.source(), job.video()));
      }
      table.put(fresh);
      next = number; // last: a compaction keeps all numbers from here on
    }
    return new AcceptedJobs(List.copyOf(jobs.values()), fresh.size());
  }

  private void checkRoom(List<ImportJob> fresh) {
    long text = fresh.stream().mapToLong(QueueLimits::text).sum();
    if (text > limits.requestText()) {
      throw new QueueFullException(QueueFullException.Bound.REQUEST, limits.requestText());
    }
    var load = table.load();
    if (load.jobs() + fresh.size() > limits.open() || load.text() + text > limits.openText()) {
      throw new QueueFullException(QueueFullException.Bound.IMPORTS, limits.open());
    }
  }

  /** Returns the number of further jobs that can be accepted. */
  int room() {
    return Math.max(0, limits.open() - table.load().jobs());
  }

  /** Returns whether a video of a source was ever requested, as far as is remembered. */
  boolean isSeen(String source, VideoId video) {
    synchronized (seen) {
      return seen.contains(source, video);
    }
  }

  /** Puts jobs that can be retried back into the queue, and returns their number. */
  synchronized int retry(Predicate<ImportJob> which) {
    checkWritable();
    var now = clock.instant();
    var again = new LinkedHashMap<Map.Entry<String, RequestKey>, ImportJob>();
    for (var job : table.matching(job -> job.state().canRetry() && which.test(job))) {
      boolean other =
          table
              .open(job.source(), job.request().key())
              .filter(open -> open.number() != job.number())
              .isPresent();
      if (!other) {
        again.putIfAbsent(
            Map.entry(job.source(), job.request().key()),
            job.withStatus(JobStatus.waiting(0), now));
      }
    }
    if (!again.isEmpty()) {
      var numbers = again.values().stream().map(ImportJob::number).toList();
      writer.append(List.of(JournalLine.status(numbers, JobStatus.waiting(0), now)));
      table.put(again.values());
    }
    return again.size();
  }

  /** Cancels selected unfinished jobs that are not being written, and returns their number. */
  public synchronized int cancel(Predicate<ImportJob> which) {
    checkWritable();
    var before = table.matching(job -> !job.state().isFinal() && which.test(job));
    var cancelled = table.cancel(which);
    if (!cancelled.isEmpty()) {
      var numbers = new TreeSet<>(cancelled.stream().map(ImportJob::number).toList());
      var first = cancelled.getFirst();
      try {
        writer.append(List.of(JournalLine.status(numbers, first.status(), first.changed())));
      } catch (RuntimeException e) {
        table.put(
            before.stream()
                .filter(job -> numbers.contains(job.number()))
                .map(this::queued)
                .toList());
        throw e;
      }
    }
    return cancelled.size();
  }

  /**
   * Leaves selected jobs that would be run before a time until then, with one line in the journal
   * and in the log for all with as many attempts. Called only by the thread that runs them.
   */
  synchronized void putOff(Predicate<ImportJob> which, Message reason, Instant until) {
    table.matching(job -> isRunBefore(job, until) && which.test(job)).stream()
        .collect(Collectors.groupingBy(job -> job.status().attempts()))
        .forEach(
            (attempts, jobs) -> updateStatus(jobs, JobStatus.notReady(reason, until, attempts)));
  }

  private static boolean isRunBefore(ImportJob job, Instant time) {
    return job.state() == JobState.WAITING
        || job.state() == JobState.NOT_READY && job.retryAt().orElseThrow().isBefore(time);
  }

  /** Returns a running job as one that waits, since its import was abandoned. */
  private ImportJob queued(ImportJob job) {
    return job.state() == JobState.IMPORTING
        ? job.withStatus(JobStatus.waiting(job.status().attempts()), clock.instant())
        : job;
  }

  /** Removes selected finished jobs. */
  public synchronized int clear(Predicate<ImportJob> which) {
    checkWritable();
    var numbers =
        table.matching(job -> job.state().isFinal() && which.test(job)).stream()
            .map(ImportJob::number)
            .toList();
    if (!numbers.isEmpty()) {
      writer.append(List.of(JournalLine.clear(numbers)));
      table.remove(numbers);
    }
    return numbers.size();
  }

  synchronized void pause(boolean paused) {
    checkWritable();
    if (paused != table.isPaused()) {
      writer.append(List.of(JournalLine.paused(paused)));
    }
    table.pause(paused);
  }

  /**
   * Records that a transcript is about to be parsed and indexed, so that one which ends the process
   * is not started forever.
   */
  void begin(long number) {
    try {
      journal.ifPresent(file -> file.note(JournalLine.begin(number)));
    } catch (RuntimeException e) { // the import matters more than its record
      LOG.log(System.Logger.Level.DEBUG, "The start of an import could not be recorded", e);
    }
  }

  /**
   * Updates the status of jobs, in memory even if the journal cannot be written; then it is written
   * as soon as there is room.
   */
  void updateStatus(List<ImportJob> jobs, JobStatus status) {
    var now = clock.instant();
    var changed = jobs.stream().map(job -> job.withStatus(status, now)).toList();
    writer.appendOutcome(changed);
    table.put(changed);
    LOG.log(level(status), logLine(changed));
  }

  private static System.Logger.Level level(JobStatus status) {
    return status.state().isFailure() ? System.Logger.Level.WARNING : System.Logger.Level.INFO;
  }

  /** Returns a line for the log about one job or several with the same status. */
  private static String logLine(List<ImportJob> jobs) {
    var first = jobs.getFirst();
    var subject =
        jobs.size() == 1
            ? String.format(Locale.ROOT, "Import %d of %s", first.number(), first.video())
            : String.format(Locale.ROOT, "%d imports that waited", jobs.size());
    return "%s from %s: %s %s"
        .formatted(
            subject, first.source(), first.state(), MessageTexts.ENGLISH.format(first.reason()));
  }

  private void checkWritable() {
    if (table.isClosed()) {
      throw new IllegalStateException("Hark is stopping and accepts no imports");
    }
    if (!readOnly.isEmpty()) {
      throw new QueueReadOnlyException(readOnly);
    }
  }

  /** Closes the table of jobs and the journal, after at most this time. */
  public void close(Duration longest) {
    table.close(longest);
    synchronized (this) {
      table.inWork().forEach(job -> release(job));
      writer.close();
    }
  }

  /**
   * Records that a running job waits, to be repeated by this process or the next one, so that its
   * start does not count. Does nothing if it was cancelled meanwhile.
   */
  synchronized void release(ImportJob job) {
    if (table.job(job.number()).filter(now -> now.state() == JobState.IMPORTING).isEmpty()) {
      return;
    }
    try {
      journal.ifPresent(
          file ->
              file.note(
                  JournalLine.status(
                      job.withStatus(JobStatus.waiting(job.status().attempts()), job.changed()))));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "The end of the process could not be recorded", e);
    }
  }
}
