package hark.ingest;

import hark.transcript.VideoId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One video to be imported, from the moment the request was accepted.
 *
 * @param number 1, 2, 3 and so on, in the order of acceptance; never given twice
 * @param source name of the source to ask
 * @param reason one sentence for the reader; empty where the state says it all
 * @param receipt present when the state is {@link State#IMPORTED} or {@link State#UNCHANGED}
 */
public record ImportJob(
    long number,
    VideoId video,
    String source,
    State state,
    String reason,
    Optional<ImportReceipt> receipt,
    Instant submitted,
    Instant changed) {

  /** How far an import has come. All but the first two are final. */
  public enum State {
    WAITING,
    IMPORTING,
    /** Words, or only what is known of the video, were written; then the reason says so. */
    IMPORTED,
    /** All of it was there already: nothing was changed. */
    UNCHANGED,
    NOT_READY,
    NOTHING_SPOKEN,
    NO_SUCH_VIDEO,
    FAILED;

    public boolean isFinal() {
      return this != WAITING && this != IMPORTING;
    }
  }

  public ImportJob {
    Objects.requireNonNull(video);
    Objects.requireNonNull(source);
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(receipt);
  }

  /** A job as it is accepted. */
  static ImportJob waiting(long number, VideoId video, String source, Instant submitted) {
    return new ImportJob(
        number, video, source, State.WAITING, "", Optional.empty(), submitted, submitted);
  }

  /** The same job in another state. */
  ImportJob become(
      State newState, String newReason, Optional<ImportReceipt> newReceipt, Instant now) {
    return new ImportJob(number, video, source, newState, newReason, newReceipt, submitted, now);
  }
}
