package hark.ingest;

import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportJob.State;
import hark.source.SourceException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What an attempt at a job comes to. */
sealed interface Ending {

  /** The job has ended. */
  record Final(State state, String reason, Optional<ImportReceipt> receipt) implements Ending {}

  /**
   * It is worth asking the source later.
   *
   * @param notBefore how long the source wants to be left alone
   */
  record Later(String reason, Optional<Duration> notBefore) implements Ending {}

  /** The source would refuse every other job for the same reason. */
  record Stop(String reason) implements Ending {}

  String SAME_WORDS =
      "The words are those that were here before; they were written anew with what is known of the"
          + " video now.";

  static Final failed(String reason) {
    return new Final(State.FAILED, reason, Optional.empty());
  }

  /** The end of a job whose transcript was taken in. */
  static Final taken(Importer.Outcome outcome, ImportReceipt receipt) {
    var state = outcome.changed() ? State.IMPORTED : State.UNCHANGED;
    var reason = outcome.changed() && !outcome.newWords() ? SAME_WORDS : "";
    return new Final(state, reason, Optional.of(receipt));
  }

  /** What becomes of a job that met this problem; what nobody expected is logged. */
  static Ending of(ImportJob job, Throwable problem) {
    return switch (problem) {
      case SourceException e when e.retryAfter().isPresent() ->
          new Later(WhiteSpace.collapse(e.getMessage()), e.retryAfter());
      case SourceException e -> of(e.refusal(), WhiteSpace.collapse(e.getMessage()));
      case CaptionSyntaxException e -> failed(WhiteSpace.collapse(e.getMessage()));
      case ParseBudget.BusyException e -> new Later(e.getMessage() + ".", Optional.empty());
      case ImportRun.FailedException e -> of(job, e.getCause());
      default -> {
        System.getLogger(Ending.class.getName())
            .log(
                System.Logger.Level.ERROR,
                String.format(Locale.ROOT, "Import %d of %s went wrong", job.number(), job.video()),
                problem);
        yield failed(
            String.format(
                Locale.ROOT,
                "Something went wrong inside Hark; the log says more (job %d).",
                job.number()));
      }
    };
  }

  private static Ending of(SourceException.Refusal refusal, String reason) {
    return switch (refusal) {
      case NO_SUCH_VIDEO -> new Final(State.NO_SUCH_VIDEO, reason, Optional.empty());
      case NOTHING_SPOKEN -> new Final(State.NOTHING_SPOKEN, reason, Optional.empty());
      case SLOW_DOWN, SERVICE_TROUBLE -> failed(reason);
      case NOT_READY -> new Later(reason, Optional.empty());
      case KEY_REFUSED, NO_CREDITS -> new Stop(reason);
    };
  }
}
