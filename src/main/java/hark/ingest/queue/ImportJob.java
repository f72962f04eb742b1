package hark.ingest.queue;

import hark.ingest.ImportReceipt;
import hark.message.Message;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One accepted import of a video.
 *
 * @param number 1, 2, 3 and so on, in the order of acceptance; never used twice
 * @param changed when its status last changed
 */
public record ImportJob(
    long number, TranscriptRequest request, JobStatus status, Instant submitted, Instant changed) {

  public ImportJob {
    Objects.requireNonNull(request);
    Objects.requireNonNull(status);
    Objects.requireNonNull(submitted);
    Objects.requireNonNull(changed);
  }

  /** Creates a job that waits. */
  public static ImportJob waiting(long number, TranscriptRequest request, Instant submitted) {
    return new ImportJob(number, request, JobStatus.waiting(0), submitted, submitted);
  }

  /** Returns the same job with another status. */
  public ImportJob withStatus(JobStatus newStatus, Instant now) {
    return new ImportJob(number, request, newStatus, submitted, now);
  }

  public VideoId video() {
    return request.video();
  }

  /** Returns the name of its source. */
  public String source() {
    return request.source();
  }

  /** Returns the title given in the request; the ID if there is none. */
  public String title() {
    return request.details().title();
  }

  public JobState state() {
    return status.state();
  }

  public Message reason() {
    return status.reason();
  }

  public Optional<ImportReceipt> receipt() {
    return status.receipt();
  }

  /** Returns the time of the next automatic attempt, if one is planned. */
  public Optional<Instant> retryAt() {
    return status.retryAt();
  }
}
