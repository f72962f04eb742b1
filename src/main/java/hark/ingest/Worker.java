package hark.ingest;

import hark.ingest.Ending.Final;
import hark.ingest.Ending.Later;
import hark.ingest.Ending.Stop;
import hark.ingest.ImportJob.State;
import hark.search.IndexBrokenException;
import hark.source.RawTranscript;
import hark.source.TranscriptSource;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does the jobs of one source, one after the other, on one thread, until the book is closed. A
 * transcript that cannot be written because the disk or the index fails is tried again a few times,
 * and its source is not asked again for that.
 */
final class Worker implements Runnable {

  /** A job that was refused so often for reasons of others is given up. */
  private static final int MOST_STOPS = 3;

  private static final String GIVEN_UP =
      "The disk could not be written; make room there and import the video again.";

  private static final System.Logger LOG = System.getLogger(Worker.class.getName());

  private final TranscriptSource source;
  private final JobBook book;
  private final Registrar registrar;
  private final Workshop workshop;

  Worker(TranscriptSource source, JobBook book, Registrar registrar, Workshop workshop) {
    this.source = source;
    this.book = book;
    this.registrar = registrar;
    this.workshop = workshop;
  }

  @Override
  public void run() {
    for (var job = book.take(source.name()); job.isPresent(); job = book.take(source.name())) {
      process(job.get());
    }
  }

  private void process(ImportJob job) {
    var rest = fetch(job, workshop.clock().instant());
    for (int attempt = 1; book.beginEnd(job.number()); attempt++) {
      try {
        var ending = attempt(rest, job, attempt);
        if (ending.isPresent()) {
          settle(job, ending.get());
          return;
        }
      } finally {
        book.ended(job.number());
      }
      book.rest(workshop.disks().pauseAfter(attempt));
    }
  }

  /** Asks the source, and returns what is then to be done. */
  private Supplier<Ending> fetch(ImportJob job, Instant began) {
    try {
      var raw = job.wanted().complete(source.fetch(job.wanted()));
      return () -> take(raw, began);
    } catch (RuntimeException | Error e) {
      var ending = Ending.of(job, e);
      return () -> ending;
    }
  }

  private Ending take(RawTranscript raw, Instant began) {
    var outcome = workshop.importer().take(raw);
    var took = Duration.between(began, workshop.clock().instant());
    return Ending.taken(outcome, outcome.receipt().withTook(took));
  }

  /** What it came to, or nothing when it could not be written and is to be tried again. */
  private Optional<Ending> attempt(Supplier<Ending> rest, ImportJob job, int attempt) {
    try {
      return Optional.of(rest.get());
    } catch (UncheckedIOException | IndexBrokenException e) {
      return unwritten(job, attempt, e);
    } catch (RuntimeException | Error e) { // an error must not end the thread and stall the queue
      return Optional.of(Ending.of(job, e));
    }
  }

  private Optional<Ending> unwritten(ImportJob job, int attempt, RuntimeException problem) {
    var patience = workshop.disks();
    LOG.log(
        System.Logger.Level.ERROR,
        String.format(
            Locale.ROOT,
            "Import %d of %s could not be written, try %d of %d",
            job.number(),
            job.video(),
            attempt,
            patience.tries()),
        problem);
    workshop.healer().run();
    if (attempt >= patience.tries()) {
      return Optional.of(Ending.failed(GIVEN_UP));
    }
    var now = workshop.clock().instant();
    var again = now.plus(patience.pauseAfter(attempt));
    var asked = job.standing().asked();
    var delayed = Standing.delayed("The disk could not be written.", again, asked);
    book.put(List.of(job.become(delayed, now)));
    return Optional.empty();
  }

  private void settle(ImportJob job, Ending ending) {
    int asked = job.standing().asked() + 1;
    var standing =
        switch (ending) {
          case Final end -> Standing.ended(end.state(), end.reason(), end.receipt());
          case Later later -> later(later.reason(), asked);
          case Stop stop when asked >= MOST_STOPS ->
              Standing.ended(State.FAILED, stop.reason(), Optional.empty());
          case Stop _ -> Standing.waiting(asked);
        };
    if (ending instanceof Stop stop) {
      book.stop(new ImportQueue.Stop(source.name(), stop.reason()));
    }
    registrar.stand(List.of(job), standing);
  }

  private Standing later(String reason, int asked) {
    var patience = workshop.sources();
    if (asked >= patience.tries()) {
      return Standing.ended(
          State.FAILED, reason + " Hark asked many times and gave up.", Optional.empty());
    }
    var again = workshop.clock().instant().plus(patience.pauseAfter(asked));
    return Standing.notReady(reason, again, asked);
  }
}
