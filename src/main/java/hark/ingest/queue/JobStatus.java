package hark.ingest.queue;

import hark.ingest.ImportReceipt;
import hark.message.Message;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The status of a job.
 *
 * @param reason for the reader; empty if the state needs no explanation
 * @param receipt present when the state is {@link JobState#IMPORTED} or {@link JobState#UNCHANGED}
 * @param retryAt the time of the next automatic attempt, if one is planned; always present when the
 *     state is {@link JobState#NOT_READY}
 * @param attempts the number of attempts that did not end the job
 */
public record JobStatus(
    JobState state,
    Message reason,
    Optional<ImportReceipt> receipt,
    Optional<Instant> retryAt,
    int attempts) {

  public JobStatus {
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(receipt);
    if (state == JobState.NOT_READY && retryAt.isEmpty()) {
      throw new IllegalArgumentException("A job that is not ready needs a time to retry it");
    }
  }

  /** Returns the status of a job that waits for its turn. */
  public static JobStatus waiting(int attempts) {
    return new JobStatus(
        JobState.WAITING, Message.EMPTY, Optional.empty(), Optional.empty(), attempts);
  }

  static JobStatus importing(int attempts) {
    return new JobStatus(
        JobState.IMPORTING, Message.EMPTY, Optional.empty(), Optional.empty(), attempts);
  }

  /** Returns the status of a running job whose next attempt is delayed. */
  static JobStatus delayed(Message reason, Instant retryAt, int attempts) {
    return new JobStatus(
        JobState.IMPORTING, reason, Optional.empty(), Optional.of(retryAt), attempts);
  }

  static JobStatus notReady(Message reason, Instant retryAt, int attempts) {
    return new JobStatus(
        JobState.NOT_READY, reason, Optional.empty(), Optional.of(retryAt), attempts);
  }

  /** Returns a final status. */
  public static JobStatus ended(JobState state, Message reason, Optional<ImportReceipt> receipt) {
    return new JobStatus(state, reason, receipt, Optional.empty(), 0);
  }
}
