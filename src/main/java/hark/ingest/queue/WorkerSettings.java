package hark.ingest.queue;

import hark.ingest.TranscriptImporter;
import java.time.Clock;
import java.time.Duration;

/**
 * The importer, retry policies, clock and limits of a queue's workers.
 *
 * @param indexRepair repairs the index in the background; called each time a transcript could not
 *     be written
 * @param disks the retries when the disk cannot be written
 * @param sources the retries when a source is still processing a video
 * @param limits of time
 */
public record WorkerSettings(
    TranscriptImporter importer,
    Runnable indexRepair,
    RetryPolicy disks,
    RetryPolicy sources,
    Clock clock,
    Limits limits) {

  /**
   * The time limits of workers.
   *
   * @param work the longest time for a transcript once its source has sent it
   * @param hostPause the pause between two requests to the same host
   */
  public record Limits(Duration work, Duration hostPause) {

    static final Limits USUAL = new Limits(Duration.ofMinutes(5), Duration.ZERO);
  }

  public WorkerSettings(
      TranscriptImporter importer,
      Runnable indexRepair,
      RetryPolicy disks,
      RetryPolicy sources,
      Clock clock) {
    this(importer, indexRepair, disks, sources, clock, Limits.USUAL);
  }

  /**
   * Creates settings with the usual retries. @param askAgain the pause before the first retry of a
   * video that was not ready
   */
  public static WorkerSettings of(
      TranscriptImporter importer, Runnable indexRepair, Duration askAgain, Clock clock) {
    return of(importer, indexRepair, askAgain, clock, Limits.USUAL);
  }

  /** Creates settings with the usual retries and these time limits. */
  public static WorkerSettings of(
      TranscriptImporter importer,
      Runnable indexRepair,
      Duration askAgain,
      Clock clock,
      Limits limits) {
    var sources = RetryPolicy.withSources(askAgain);
    return new WorkerSettings(
        importer, indexRepair, RetryPolicy.WITH_DISKS, sources, clock, limits);
  }
}
