package hark.ingest.queue;

import hark.ingest.ParseBudget;
import hark.ingest.TranscriptImporter;
import hark.ingest.queue.JobOutcome.Finished;
import hark.ingest.queue.JobOutcome.RetryLater;
import hark.ingest.queue.JobOutcome.StopSource;
import hark.ingest.store.DiskWatch;
import hark.ingest.store.FullDisk;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexBrokenException;
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
 * Does the jobs of one source, one after the other, on one thread, until the book is closed. A
 * transcript that cannot be written because the disk or the index fails is tried again a few times,
 * or as long as the disk is full, and its source is not asked again for that. One that takes too
 * long is left behind.
 */
final class ImportWorker implements Runnable {

  /** A job that was refused so often for reasons of others is given up. */
  private static final int MOST_STOPS = 3;

  /** Imports that took too long and still run; with so many of them none is begun. */
  private static final int MOST_ABANDONED = 4;

  private static final String GIVEN_UP =
      "The disk could not be written; make room there and import the video again.";

  private static final String DISK_FULL =
      "The disk is full. Make room there; the import goes on by itself.";

  private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());

  private final TranscriptSource source;
  private final JobTable book;
  private final JobRegistry registrar;
  private final WorkerSettings workshop;
  private final Troubles troubles;
  private final HostPace pace;

  /**
   * The troubles that workers report.
   *
   * @param abandoned the runs that were left behind, of all workers
   */
  record Troubles(DiskWatch disk, NoticeBoard notices, ImportRun.Abandoned abandoned) {}

  /** The answer of a source: a transcript, or an ending of the job. */
  private record Fetched(Optional<RawTranscript> raw, JobOutcome ending, Instant began) {}

  ImportWorker(
      TranscriptSource source,
      JobTable book,
      JobRegistry registrar,
      WorkerSettings workshop,
      Troubles troubles) {
    this.source = source;
    this.book = book;
    this.registrar = registrar;
    this.workshop = workshop;
    this.troubles = troubles;
    this.pace = new HostPace(workshop.limits().hostPause());
  }

  @Override
  public void run() {
    for (var job = book.take(source.name()); job.isPresent(); job = book.take(source.name())) {
      try {
        process(job.get());
      } catch (RuntimeException | Error e) { // the thread has to go on with the next job
        LOG.log(System.Logger.Level.ERROR, "A worker failed at " + job.get().video(), e);
      }
    }
  }

  private void process(ImportJob job) {
    registrar.begin(job.number());
    var fetched = fetch(job, workshop.clock().instant());
    for (int attempt = 1; !isDone(job, fetched, attempt); attempt++) {
      book.rest(workshop.disks().pauseAfter(attempt));
    }
  }

  /** Asks the source. */
  private Fetched fetch(ImportJob job, Instant began) {
    try {
      book.rest(pace.pauseBefore(job.wanted()));
      var raw = job.wanted().complete(source.fetch(job.wanted()));
      return new Fetched(Optional.of(raw), null, began);
    } catch (RuntimeException | Error e) {
      return new Fetched(Optional.empty(), JobOutcome.of(job, e), began);
    }
  }

  /** Makes one attempt; {@code false} when there is to be another one. */
  private boolean isDone(ImportJob job, Fetched fetched, int attempt) {
    try {
      var ending = attempt(job, fetched, attempt);
      if (ending.isPresent() && book.beginEnd(job.number())) {
        settle(job, ending.get());
      }
      return ending.isPresent();
    } catch (ImportRun.UnwantedException e) {
      return true;
    } finally {
      book.ended(job.number());
    }
  }

  /** The outcome, or nothing when it could not be written and is to be tried again. */
  private Optional<JobOutcome> attempt(ImportJob job, Fetched fetched, int attempt) {
    if (fetched.raw().isEmpty()) {
      return Optional.of(fetched.ending());
    }
    try {
      var outcome = take(job, fetched.raw().get());
      troubles.disk().succeeded();
      var took = Duration.between(fetched.began(), workshop.clock().instant());
      return Optional.of(JobOutcome.taken(outcome, outcome.receipt().withTook(took)));
    } catch (ImportRun.TooLongException e) {
      return Optional.of(tooLong(job));
    } catch (ImportRun.UnwantedException e) {
      throw e;
    } catch (UncheckedIOException | IndexBrokenException | IndexUnwritableException e) {
      return unwritten(job, attempt, e);
    } catch (RuntimeException e) {
      return Optional.of(JobOutcome.of(job, e));
    }
  }

  /** Takes a transcript in, on a thread of its own that can be left behind. */
  private TranscriptImporter.Outcome take(ImportJob job, RawTranscript raw) {
    BooleanSupplier wanted = () -> book.isWanted(job.number());
    int length = raw.content().length;
    while (troubles.abandoned().count() >= MOST_ABANDONED && wanted.getAsBoolean()) {
      book.rest(Duration.ofSeconds(1));
    }
    if (!ParseBudget.SHARED.acquire(length, wanted)) {
      throw new ImportRun.UnwantedException();
    }
    var plan =
        new ImportRun.Plan(
            "import %s %d".formatted(source.name(), job.number()),
            workshop.limits().work(),
            () -> ParseBudget.SHARED.release(length),
            troubles.abandoned());
    return ImportRun.call(
        plan,
        wanted,
        () -> book.beginEnd(job.number()),
        () -> ParseBudget.SHARED.callHeld(() -> workshop.importer().take(raw)));
  }

  private JobOutcome tooLong(ImportJob job) {
    var limit = workshop.limits().work();
    var time =
        limit.toMinutes() >= 2
            ? limit.toMinutes() + " minutes"
            : String.format(Locale.ROOT, "%.1f seconds", limit.toMillis() / 1000.0);
    var reason =
        "It took longer than %s and was ended. Where the transcript is sound, allow more with the setting hark.import-limit and try again."
            .formatted(time);
    troubles.notices().post(NoticeKind.IMPORT_TIMED_OUT, job.video().value(), reason);
    return JobOutcome.failed(reason);
  }

  private Optional<JobOutcome> unwritten(ImportJob job, int attempt, RuntimeException problem) {
    boolean full = FullDisk.is(problem);
    troubles.disk().failed(problem);
    if (!full) {
      log(job, attempt, problem);
    }
    workshop.healer().run();
    var patience = workshop.disks();
    if (attempt >= patience.tries() && !full) {
      return Optional.of(JobOutcome.failed(GIVEN_UP));
    }
    var now = workshop.clock().instant();
    var again = now.plus(patience.pauseAfter(attempt));
    var reason = full ? DISK_FULL : "The disk could not be written.";
    if (book.isWanted(job.number())) {
      var delayed = JobStatus.delayed(reason, again, job.standing().asked());
      book.put(List.of(job.become(delayed, now)));
    }
    return Optional.empty();
  }

  private void log(ImportJob job, int attempt, RuntimeException problem) {
    LOG.log(
        System.Logger.Level.ERROR,
        String.format(
            Locale.ROOT,
            "Import %d of %s could not be written, try %d of %d",
            job.number(),
            job.video(),
            attempt,
            workshop.disks().tries()),
        problem);
  }

  private void settle(ImportJob job, JobOutcome ending) {
    int asked = job.standing().asked() + 1;
    var standing =
        switch (ending) {
          case Finished end -> JobStatus.ended(end.state(), end.reason(), end.receipt());
          case RetryLater later -> later(later, asked);
          case StopSource stop when asked >= MOST_STOPS ->
              JobStatus.ended(JobState.FAILED, stop.reason(), Optional.empty());
          case StopSource _ -> JobStatus.waiting(asked);
        };
    if (ending instanceof StopSource stop) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The imports from {0} are stopped: {1}",
          source.name(),
          stop.reason());
      book.stop(new SourceStop(source.name(), stop.reason()));
    }
    registrar.stand(List.of(job), standing);
  }

  private JobStatus later(RetryLater later, int asked) {
    var patience = workshop.sources();
    if (asked >= patience.tries()) {
      return JobStatus.ended(
          JobState.FAILED,
          later.reason() + " Hark asked many times and gave up.",
          Optional.empty());
    }
    var pause = patience.pauseAfter(asked);
    var longer = later.notBefore().filter(time -> time.compareTo(pause) > 0).orElse(pause);
    return JobStatus.notReady(later.reason(), workshop.clock().instant().plus(longer), asked);
  }
}
