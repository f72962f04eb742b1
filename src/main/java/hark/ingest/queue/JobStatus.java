package hark.ingest.queue;

import hark.ingest.ImportReceipt;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a job stands.
 *
 * @param reason one sentence or two for the reader; empty where the state says it all
 * @param receipt present when the state is {@link JobState#IMPORTED} or {@link JobState#UNCHANGED}
 * @param again when Hark will try again by itself, where it waits for that; always present when the
 *     state is {@link JobState#NOT_READY}
 * @param asked how often the source was asked and the job was not ended by its answer
 */
public record JobStatus(
    JobState state,
    String reason,
    Optional<ImportReceipt> receipt,
    Optional<Instant> again,
    int asked) {

  public JobStatus {
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(receipt);
    if (state == JobState.NOT_READY && again.isEmpty()) {
      throw new IllegalArgumentException("What is not ready is asked again at some time");
    }
  }

  /** Waits for its turn. */
  public static JobStatus waiting(int asked) {
    return new JobStatus(JobState.WAITING, "", Optional.empty(), Optional.empty(), asked);
  }

  static JobStatus importing(int asked) {
    return new JobStatus(JobState.IMPORTING, "", Optional.empty(), Optional.empty(), asked);
  }

  /** Is in work still, but waits for something until then. */
  static JobStatus delayed(String reason, Instant again, int asked) {
    return new JobStatus(JobState.IMPORTING, reason, Optional.empty(), Optional.of(again), asked);
  }

  static JobStatus notReady(String reason, Instant again, int asked) {
    return new JobStatus(JobState.NOT_READY, reason, Optional.empty(), Optional.of(again), asked);
  }

  /** A final one. */
  public static JobStatus ended(JobState state, String reason, Optional<ImportReceipt> receipt) {
    return new JobStatus(state, reason, receipt, Optional.empty(), 0);
  }
}
