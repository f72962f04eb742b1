package hark.ingest.queue;

import hark.ingest.ImportReceipt;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One video to be imported, from the moment the request was accepted.
 *
 * @param number 1, 2, 3 and so on, in the order of acceptance; never given twice
 * @param changed when it came to stand as it does
 */
public record ImportJob(
    long number, TranscriptRequest wanted, JobStatus standing, Instant submitted, Instant changed) {

  public ImportJob {
    Objects.requireNonNull(wanted);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(submitted);
    Objects.requireNonNull(changed);
  }

  /** A job as it is accepted. */
  public static ImportJob waiting(long number, TranscriptRequest wanted, Instant submitted) {
    return new ImportJob(number, wanted, JobStatus.waiting(0), submitted, submitted);
  }

  /** The same job, standing otherwise. */
  public ImportJob become(JobStatus newStanding, Instant now) {
    return new ImportJob(number, wanted, newStanding, submitted, now);
  }

  public VideoId video() {
    return wanted.video();
  }

  /** The name of the source that is asked. */
  public String source() {
    return wanted.source();
  }

  /** What whoever asked for the video calls it; the ID where they did not say. */
  public String title() {
    return wanted.told().title();
  }

  public JobState state() {
    return standing.state();
  }

  public String reason() {
    return standing.reason();
  }

  public Optional<ImportReceipt> receipt() {
    return standing.receipt();
  }

  /** When Hark will try again by itself, where it waits for that. */
  public Optional<Instant> again() {
    return standing.again();
  }
}
