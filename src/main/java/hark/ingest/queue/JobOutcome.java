package hark.ingest.queue;

import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportReason;
import hark.ingest.ImportReceipt;
import hark.ingest.ParseBudget;
import hark.ingest.TranscriptImporter;
import hark.language.WhiteSpaceCleaner;
import hark.message.Message;
import hark.source.SourceException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The outcome of an attempt at a job. */
sealed interface JobOutcome {

  /** The job has ended. */
  record Finished(JobState state, Message reason, Optional<ImportReceipt> receipt)
      implements JobOutcome {}

  /**
   * The source should be asked again later.
   *
   * @param notBefore the shortest pause that the source asks for
   */
  record RetryLater(Message reason, Optional<Duration> notBefore) implements JobOutcome {}

  /** The source would refuse every other job for the same reason. */
  record StopSource(Message reason) implements JobOutcome {}

  static Finished failed(Message reason) {
    return new Finished(JobState.FAILED, reason, Optional.empty());
  }

  /** Returns the outcome of a job whose transcript was imported. */
  static Finished taken(TranscriptImporter.Outcome outcome, ImportReceipt receipt) {
    var state = outcome.changed() ? JobState.IMPORTED : JobState.UNCHANGED;
    var reason =
        outcome.changed() && !outcome.newWords()
            ? Message.of(ImportReason.DETAILS_UPDATED)
            : Message.EMPTY;
    return new Finished(state, reason, Optional.of(receipt));
  }

  /** Returns the outcome of a job that failed with this problem; unexpected problems are logged. */
  static JobOutcome of(ImportJob job, Throwable problem) {
    return switch (problem) {
      case SourceException e when e.retryAfter().isPresent() ->
          new RetryLater(e.reason().mapTexts(WhiteSpaceCleaner::collapse), e.retryAfter());
      case SourceException e -> of(e.refusal(), e.reason().mapTexts(WhiteSpaceCleaner::collapse));
      case CaptionSyntaxException e -> failed(e.reason().mapTexts(WhiteSpaceCleaner::collapse));
      case ParseBudget.NoRoomException e -> new RetryLater(e.reason(), Optional.empty());
      case ImportRun.FailedException e -> of(job, e.getCause());
      default -> {
        System.getLogger(JobOutcome.class.getName())
            .log(
                System.Logger.Level.ERROR,
                String.format(
                    Locale.ROOT, "Import %d of %s failed unexpectedly", job.number(), job.video()),
                problem);
        yield failed(Message.of(ImportReason.INTERNAL_ERROR, job.number()));
      }
    };
  }

  private static JobOutcome of(SourceException.Refusal refusal, Message reason) {
    return switch (refusal) {
      case NO_SUCH_VIDEO -> new Finished(JobState.NO_SUCH_VIDEO, reason, Optional.empty());
      case NOTHING_SPOKEN -> new Finished(JobState.NOTHING_SPOKEN, reason, Optional.empty());
      case SLOW_DOWN, SERVICE_TROUBLE -> failed(reason);
      case NOT_READY -> new RetryLater(reason, Optional.empty());
      case KEY_REFUSED, NO_CREDITS -> new StopSource(reason);
    };
  }
}
