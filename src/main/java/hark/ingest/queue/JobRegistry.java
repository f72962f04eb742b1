package hark.ingest.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.store.DiskWatch;
import hark.source.TranscriptRequest;
import hark.source.TranscriptRequest.RequestKey;
import hark.transcript.VideoId;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps the journal and the jobs in memory consistent: a request is in the journal before it is in
 * the book. Safe to share between threads.
 */
public final class JobRegistry {

  private static final System.Logger LOG = System.getLogger(JobRegistry.class.getName());

  private final Optional<ImportJournal> journal;
  private final String readOnly;
  private final JobTable book;
  private final Clock clock;
  private final QueueLimits limits;
  private final DiskWatch disk;
  private final SeenVideos seen;
  private final Map<Long, Integer> begun;
  private volatile long next;

  public JobRegistry(
      JournalOpening.Opened opened,
      JobTable book,
      Clock clock,
      QueueLimits limits,
      DiskWatch disk) {
    this.journal = opened.journal();
    this.readOnly = opened.readOnly();
    this.book = book;
    this.clock = clock;
    this.limits = limits;
    this.disk = disk;
    var ledger = opened.ledger();
    this.next = ledger.next();
    this.seen = ledger.seen();
    this.begun = Map.copyOf(ledger.begun());
    book.pause(ledger.paused());
    journal.ifPresent(file -> file.compactFor(kept()));
  }

  private JournalRetention kept() {
    return new JournalRetention() {
      @Override
      public boolean job(long number) {
        return number >= next || book.job(number).isPresent();
      }

      @Override
      public void seen(Consumer<String> taker) {
        synchronized (seen) {
          seen.forEachText(taker);
        }
      }
    };
  }

  /** Why nothing can be changed; blank when it can. */
  String readOnly() {
    return readOnly;
  }

  /** How often jobs were begun by processes that ended before the job did, by their numbers. */
  Map<Long, Integer> begun() {
    return begun;
  }

  /**
   * Accepts jobs for what no unfinished job of the same source asks for, all of them or none.
   *
   * @throws QueueFullException when there would be too many
   */
  public synchronized AcceptedJobs accept(List<TranscriptRequest> wanted) {
    checkWritable();
    var jobs = new LinkedHashMap<RequestKey, ImportJob>();
    var fresh = new ArrayList<ImportJob>();
    long number = next;
    var now = clock.instant();
    for (var one : wanted) {
      if (!jobs.containsKey(one.asked())) {
        var open = book.open(one.source(), one.asked());
        var job = open.isPresent() ? open.get() : ImportJob.waiting(number++, one, now);
        jobs.put(one.asked(), job);
        if (open.isEmpty()) {
          fresh.add(job);
        }
      }
    }
    if (!fresh.isEmpty()) {
      checkRoom(fresh);
      append(List.of(JournalLine.submit(fresh)));
      synchronized (seen) {
        fresh.forEach(job -> seen.add(job.source(), job.video()));
      }
      book.put(fresh);
      next = number; // last: a compaction keeps all numbers from here on
    }
    return new AcceptedJobs(List.copyOf(jobs.values()), fresh.size());
  }

  private void checkRoom(List<ImportJob> fresh) {
    long text = fresh.stream().mapToLong(QueueLimits::text).sum();
    if (text > limits.requestText()) {
      throw new QueueFullException(QueueFullException.Bound.REQUEST, limits.requestText());
    }
    var load = book.load();
    if (load.jobs() + fresh.size() > limits.open() || load.text() + text > limits.openText()) {
      throw new QueueFullException(QueueFullException.Bound.IMPORTS, limits.open());
    }
  }

  /** How many more jobs can be accepted. */
  int room() {
    return Math.max(0, limits.open() - book.load().jobs());
  }

  private void append(List<ObjectNode> lines) {
    try {
      journal.orElseThrow(() -> new QueueReadOnlyException(readOnly)).append(lines);
      disk.succeeded();
    } catch (UncheckedIOException e) {
      disk.failed(e);
      throw e;
    }
  }

  /** Tells whether a video of a source was ever asked for, as far as is remembered. */
  boolean isSeen(String source, VideoId video) {
    synchronized (seen) {
      return seen.contains(source, video);
    }
  }

  /** Lets finished jobs, and those that are to be asked for later, wait for their turn. */
  synchronized int retry(Predicate<ImportJob> which) {
    checkWritable();
    var now = clock.instant();
    var again = new LinkedHashMap<Map.Entry<String, RequestKey>, ImportJob>();
    for (var job : book.where(job -> job.state().canRetry() && which.test(job))) {
      boolean other =
          book.open(job.source(), job.wanted().asked())
              .filter(open -> open.number() != job.number())
              .isPresent();
      if (!other) {
        again.putIfAbsent(
            Map.entry(job.source(), job.wanted().asked()), job.become(JobStatus.waiting(0), now));
      }
    }
    if (!again.isEmpty()) {
      var numbers = again.values().stream().map(ImportJob::number).toList();
      append(List.of(JournalLine.stand(numbers, JobStatus.waiting(0), now)));
      book.put(again.values());
    }
    return again.size();
  }

  /** Cancels those of the unfinished jobs that are not being written. */
  public synchronized int cancel(Predicate<ImportJob> which) {
    checkWritable();
    var before = book.where(job -> !job.state().isFinal() && which.test(job));
    var cancelled = book.cancel(which);
    if (!cancelled.isEmpty()) {
      var numbers = new TreeSet<>(cancelled.stream().map(ImportJob::number).toList());
      var first = cancelled.getFirst();
      try {
        append(List.of(JournalLine.stand(numbers, first.standing(), first.changed())));
      } catch (RuntimeException e) {
        book.put(
            before.stream()
                .filter(job -> numbers.contains(job.number()))
                .map(this::queued)
                .toList());
        throw e;
      }
    }
    return cancelled.size();
  }

  /** A job that was in work waits for its turn again, for its import was given up. */
  private ImportJob queued(ImportJob job) {
    return job.state() == JobState.IMPORTING
        ? job.become(JobStatus.waiting(job.standing().asked()), clock.instant())
        : job;
  }

  /** Forgets those of the finished jobs. */
  public synchronized void clear(Predicate<ImportJob> which) {
    checkWritable();
    var numbers =
        book.where(job -> job.state().isFinal() && which.test(job)).stream()
            .map(ImportJob::number)
            .toList();
    if (!numbers.isEmpty()) {
      append(List.of(JournalLine.clear(numbers)));
      book.remove(numbers);
    }
  }

  synchronized void pause(boolean paused) {
    checkWritable();
    if (paused != book.isPaused()) {
      append(List.of(JournalLine.paused(paused)));
    }
    book.pause(paused);
  }

  /** Notes that a job begins, so that one which ends the process is not begun for ever. */
  void begin(long number) {
    try {
      journal.ifPresent(file -> file.note(JournalLine.begin(number)));
    } catch (RuntimeException e) { // the job is what is wanted
      LOG.log(System.Logger.Level.DEBUG, "The beginning of an import was not noted", e);
    }
  }

  /**
   * Updates the status of jobs, in memory even when the journal cannot be written: then a restart
   * does them again.
   */
  void stand(List<ImportJob> jobs, JobStatus standing) {
    var now = clock.instant();
    var changed = jobs.stream().map(job -> job.become(standing, now)).toList();
    try {
      append(List.of(line(changed)));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The outcome of imports is not on disk; a restart repeats them: {0}",
          e.toString());
    }
    book.put(changed);
    LOG.log(level(standing), logLine(changed));
  }

  private static ObjectNode line(List<ImportJob> jobs) {
    var first = jobs.getFirst();
    return jobs.size() == 1
        ? JournalLine.stands(first)
        : JournalLine.stand(
            jobs.stream().map(ImportJob::number).toList(), first.standing(), first.changed());
  }

  private static System.Logger.Level level(JobStatus standing) {
    return standing.state().isFailure() ? System.Logger.Level.WARNING : System.Logger.Level.INFO;
  }

  /** One line for the log, of one job or of many with the same status. */
  private static String logLine(List<ImportJob> jobs) {
    var first = jobs.getFirst();
    var subject =
        jobs.size() == 1
            ? String.format(Locale.ROOT, "Import %d of %s", first.number(), first.video())
            : String.format(Locale.ROOT, "%d imports that waited", jobs.size());
    return "%s from %s: %s %s".formatted(subject, first.source(), first.state(), first.reason());
  }

  private void checkWritable() {
    if (book.isClosed()) {
      throw new IllegalStateException("Hark is stopping and takes no imports");
    }
    if (!readOnly.isEmpty()) {
      throw new QueueReadOnlyException(readOnly);
    }
  }

  /** Closes the book and the journal, after at most this time. */
  public void close(Duration longest) {
    book.close(longest);
    synchronized (this) {
      book.inWork().forEach(job -> release(job));
      journal.ifPresent(ImportJournal::close);
    }
  }

  /** A job that is left for the next process was not begun in vain. */
  private void release(ImportJob job) {
    try {
      journal.ifPresent(
          file ->
              file.note(
                  JournalLine.stands(
                      job.become(JobStatus.waiting(job.standing().asked()), job.changed()))));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "The end of the process was not noted", e);
    }
  }
}
