package hark.ingest.queue;

import hark.ingest.ImportReason;
import hark.ingest.ParseBudget;
import hark.ingest.TranscriptImporter;
import hark.ingest.queue.JobOutcome.Finished;
import hark.ingest.queue.JobOutcome.RetryLater;
import hark.ingest.queue.JobOutcome.StopSource;
import hark.ingest.store.DiskWatch;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import hark.search.IndexBrokenException;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.source.RawTranscript;
import hark.source.TranscriptSource;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The worker that runs the jobs of one source, one after the other, on one thread, until the table
 * of jobs is closed. If the disk or the index fails, writing the transcript is retried a few times,
 * or for as long as the disk is full or the archive missing, without another request to the source.
 * An import that takes too long is abandoned.
 */
final class ImportWorker implements Runnable {

  /** The number of times a job may stop its source before it fails. */
  private static final int MOST_STOPS = 3;

  /** The number of abandoned imports still running at which no further one is started. */
  private static final int MOST_ABANDONED = 4;

  private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());

  private final TranscriptSource source;
  private final JobTable table;
  private final JobRegistry registry;
  private final WorkerSettings settings;
  private final WorkerContext context;
  private final HostPace pace;

  /**
   * The state that all workers of a queue share.
   *
   * @param abandoned the abandoned runs of all workers
   */
  record WorkerContext(DiskWatch disk, NoticeBoard notices, ImportRun.AbandonedRuns abandoned) {}

  /** The answer of a source: a transcript, or an outcome of the job. */
  private record FetchResult(Optional<RawTranscript> raw, JobOutcome outcome, Instant began) {}

  ImportWorker(
      TranscriptSource source,
      JobTable table,
      JobRegistry registry,
      WorkerSettings settings,
      WorkerContext context) {
    this.source = source;
    this.table = table;
    this.registry = registry;
    this.settings = settings;
    this.context = context;
    this.pace = new HostPace(settings.limits().hostPause());
  }

  @Override
  public void run() {
    for (var job = table.take(source.name()); job.isPresent(); job = table.take(source.name())) {
      try {
        process(job.get());
      } catch (RuntimeException | Error e) { // the thread must continue with the next job
        LOG.log(System.Logger.Level.ERROR, "An import worker failed on " + job.get().video(), e);
      }
    }
  }

  private void process(ImportJob job) {
    var now = settings.clock().instant();
    var pause = pace.pauseAsked(job.request(), now);
    if (pause.isPresent()) {
      putOff(job, pause.get(), now);
      return;
    }
    var fetched = fetch(job, settings.clock().instant());
    for (int attempt = 1; !isDone(job, fetched, attempt); attempt++) {
      registry.release(job);
      table.sleep(settings.disks().pauseAfter(attempt));
    }
  }

  /**
   * Leaves a job for the time after the pause that its host asked for, without asking it again, and
   * with it all others that wait for this host, which may be thousands.
   */
  private void putOff(ImportJob job, RetryLater pause, Instant now) {
    try {
      if (table.beginCommit(job.number())) {
        var again = now.plus(pause.notBefore().orElseThrow());
        var attempts = job.status().attempts();
        registry.updateStatus(List.of(job), JobStatus.notReady(pause.reason(), again, attempts));
      }
    } finally {
      table.endCommit(job.number());
    }
    registry.putOff(
        other ->
            other.source().equals(source.name())
                && HostPace.areOfOneHost(job.request(), other.request()),
        pause.reason(),
        now.plus(pause.notBefore().orElseThrow()));
  }

  /** Fetches the transcript from the source. */
  private FetchResult fetch(ImportJob job, Instant began) {
    try {
      table.sleep(pace.pauseBefore(job.request()));
      var raw = job.request().complete(source.fetch(job.request()));
      return new FetchResult(Optional.of(raw), null, began);
    } catch (RuntimeException | Error e) {
      return new FetchResult(Optional.empty(), JobOutcome.of(job, e), began);
    }
  }

  /** Makes one attempt to write; returns {@code false} if another one has to follow. */
  private boolean isDone(ImportJob job, FetchResult fetched, int attempt) {
    try {
      var outcome = attempt(job, fetched, attempt);
      if (outcome.isPresent() && table.beginCommit(job.number())) {
        settle(job, outcome.get());
      }
      return outcome.isPresent();
    } catch (ImportRun.CancelledException e) {
      return true;
    } finally {
      table.endCommit(job.number());
    }
  }

  /** Returns the outcome; empty if it could not be written and has to be retried. */
  private Optional<JobOutcome> attempt(ImportJob job, FetchResult fetched, int attempt) {
    if (fetched.raw().isEmpty()) {
      return Optional.of(fetched.outcome());
    }
    try {
      var outcome = take(job, fetched.raw().get());
      context.disk().succeeded();
      var took = Duration.between(fetched.began(), settings.clock().instant());
      return Optional.of(JobOutcome.taken(outcome, outcome.receipt().withTook(took)));
    } catch (ImportRun.TooLongException e) {
      return Optional.of(tooLong(job));
    } catch (ImportRun.CancelledException e) {
      throw e;
    } catch (IndexUnreachableException e) {
      return delayed(job, attempt, ImportReason.INDEX_UNREACHABLE);
    } catch (UncheckedIOException | IndexBrokenException | IndexUnwritableException e) {
      return unwritten(job, attempt, e);
    } catch (RuntimeException e) {
      return Optional.of(JobOutcome.of(job, e));
    }
  }

  /** Imports a transcript, on a thread of its own that can be abandoned. */
  private TranscriptImporter.Outcome take(ImportJob job, RawTranscript raw) {
    BooleanSupplier isActive = () -> table.isActive(job.number());
    int length = raw.content().length;
    while (context.abandoned().count() >= MOST_ABANDONED && isActive.getAsBoolean()) {
      table.sleep(Duration.ofSeconds(1));
    }
    if (!ParseBudget.SHARED.acquire(length, isActive)) {
      throw new ImportRun.CancelledException();
    }
    var plan =
        new ImportRun.Plan(
            "import %s %d".formatted(source.name(), job.number()),
            settings.limits().work(),
            () -> ParseBudget.SHARED.release(length),
            context.abandoned());
    registry.begin(job.number()); // not earlier: a fetch does not endanger the process
    return ImportRun.call(
        plan,
        isActive,
        () -> table.beginCommit(job.number()),
        () -> ParseBudget.SHARED.callHeld(() -> settings.importer().take(raw)));
  }

  private JobOutcome tooLong(ImportJob job) {
    var limit = settings.limits().work();
    var reason =
        limit.toMinutes() >= 2
            ? Message.of(ImportReason.TOO_LONG_MINUTES, limit.toMinutes())
            : Message.of(
                ImportReason.TOO_LONG_SECONDS,
                String.format(Locale.ROOT, "%.1f", limit.toMillis() / 1000.0));
    context.notices().post(NoticeKind.IMPORT_TIMED_OUT, job.video().value(), reason);
    return JobOutcome.failed(reason);
  }

  private Optional<JobOutcome> unwritten(ImportJob job, int attempt, RuntimeException problem) {
    boolean full = StorageFault.FULL.isCauseOf(problem);
    boolean missing = StorageFault.MISSING.isCauseOf(problem);
    context.disk().failed(problem);
    if (!full && !missing) {
      log(job, attempt, problem);
    }
    settings.indexRepair().run();
    var patience = settings.disks();
    if (attempt >= patience.tries() && !full && !missing) {
      return Optional.of(JobOutcome.failed(Message.of(ImportReason.DISK_GIVEN_UP)));
    }
    return delayed(
        job,
        attempt,
        full
            ? ImportReason.DISK_FULL
            : missing ? ImportReason.ARCHIVE_MISSING : ImportReason.DISK_NOT_WRITTEN);
  }

  /** Notes that a job is written later; returns that it has no outcome yet. */
  private Optional<JobOutcome> delayed(ImportJob job, int attempt, ImportReason reason) {
    var now = settings.clock().instant();
    var again = now.plus(settings.disks().pauseAfter(attempt));
    if (table.isActive(job.number())) {
      var delayed = JobStatus.delayed(Message.of(reason), again, job.status().attempts());
      table.put(List.of(job.withStatus(delayed, now)));
    }
    return Optional.empty();
  }

  private void log(ImportJob job, int attempt, RuntimeException problem) {
    LOG.log(
        System.Logger.Level.ERROR,
        String.format(
            Locale.ROOT,
            "Import %d of %s could not be written, attempt %d of %d",
            job.number(),
            job.video(),
            attempt,
            settings.disks().tries()),
        problem);
  }

  private void settle(ImportJob job, JobOutcome outcome) {
    int asked = job.status().attempts() + 1;
    var status =
        switch (outcome) {
          case Finished end -> JobStatus.ended(end.state(), end.reason(), end.receipt());
          case RetryLater later -> {
            pace.asked(job.request(), later, settings.clock().instant());
            yield later(later, asked);
          }
          case StopSource stop when asked >= MOST_STOPS ->
              JobStatus.ended(JobState.FAILED, stop.reason(), Optional.empty());
          case StopSource _ -> JobStatus.waiting(asked);
        };
    if (outcome instanceof StopSource stop) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Imports from {0} are stopped: {1}",
          source.name(),
          MessageTexts.ENGLISH.format(stop.reason()));
      table.stop(new SourceStop(source.name(), stop.reason()));
    }
    registry.updateStatus(List.of(job), status);
  }

  private JobStatus later(RetryLater later, int asked) {
    var patience = settings.sources();
    if (asked >= patience.tries()) {
      return JobStatus.ended(
          JobState.FAILED, Message.of(ImportReason.GIVEN_UP, later.reason()), Optional.empty());
    }
    var pause = patience.pauseAfter(asked);
    var longer = later.notBefore().filter(time -> time.compareTo(pause) > 0).orElse(pause);
    return JobStatus.notReady(later.reason(), settings.clock().instant().plus(longer), asked);
  }
}
