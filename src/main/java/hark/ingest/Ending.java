package hark.ingest;

import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportJob.State;
import hark.source.SourceException;
import java.util.Locale;
import java.util.Optional;

/**
 * How a job ends.
 *
 * @param endsRun the other jobs that wait for the same source end in the same way
 */
record Ending(State state, String reason, Optional<ImportReceipt> receipt, boolean endsRun) {

  private static final System.Logger LOG = System.getLogger(Ending.class.getName());

  private static final String SAME_WORDS =
      "The words are those that were here before; they were written anew with what is known of the"
          + " video now.";

  static Ending failed(String reason) {
    return new Ending(State.FAILED, reason, Optional.empty(), false);
  }

  /** The end of a job whose transcript was taken in. */
  static Ending taken(Importer.Outcome outcome, ImportReceipt receipt) {
    var state = outcome.changed() ? State.IMPORTED : State.UNCHANGED;
    var reason = outcome.changed() && !outcome.newWords() ? SAME_WORDS : "";
    return new Ending(state, reason, Optional.of(receipt), false);
  }

  /** The end of a job that this problem ended; what nobody expected is logged. */
  static Ending of(ImportJob job, Throwable problem) {
    return switch (problem) {
      case SourceException e ->
          new Ending(state(e.refusal()), e.getMessage(), Optional.empty(), e.refusal().endsRun());
      case CaptionSyntaxException e -> failed(e.getMessage());
      default -> {
        LOG.log(
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

  private static State state(SourceException.Refusal refusal) {
    return switch (refusal) {
      case NO_SUCH_VIDEO -> State.NO_SUCH_VIDEO;
      case NOT_READY -> State.NOT_READY;
      case NOTHING_SPOKEN -> State.NOTHING_SPOKEN;
      case KEY_REFUSED, NO_CREDITS, SLOW_DOWN, SERVICE_TROUBLE -> State.FAILED;
    };
  }
}
