package hark.ingest;

import hark.ingest.ImportJob.State;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a job stands.
 *
 * @param reason one sentence or two for the reader; empty where the state says it all
 * @param receipt present when the state is {@link State#IMPORTED} or {@link State#UNCHANGED}
 * @param again when Hark will try again by itself, where it waits for that; always present when the
 *     state is {@link State#NOT_READY}
 * @param asked how often the source was asked and the job was not ended by its answer
 */
public record Standing(
    State state,
    String reason,
    Optional<ImportReceipt> receipt,
    Optional<Instant> again,
    int asked) {

  public Standing {
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(receipt);
    if (state == State.NOT_READY && again.isEmpty()) {
      throw new IllegalArgumentException("What is not ready is asked again at some time");
    }
  }

  /** Waits for its turn. */
  static Standing waiting(int asked) {
    return new Standing(State.WAITING, "", Optional.empty(), Optional.empty(), asked);
  }

  static Standing importing(int asked) {
    return new Standing(State.IMPORTING, "", Optional.empty(), Optional.empty(), asked);
  }

  /** Is in work still, but waits for something until then. */
  static Standing delayed(String reason, Instant again, int asked) {
    return new Standing(State.IMPORTING, reason, Optional.empty(), Optional.of(again), asked);
  }

  static Standing notReady(String reason, Instant again, int asked) {
    return new Standing(State.NOT_READY, reason, Optional.empty(), Optional.of(again), asked);
  }

  /** A final one. */
  static Standing ended(State state, String reason, Optional<ImportReceipt> receipt) {
    return new Standing(state, reason, receipt, Optional.empty(), 0);
  }
}
