package hark.ingest.queue;

import hark.ingest.TranscriptImporter;
import java.time.Clock;
import java.time.Duration;

/**
 * What the workers of a queue work with.
 *
 * @param healer asked to put the index right, in the background, each time that a transcript could
 *     not be written
 * @param disks patience with a disk that cannot be written
 * @param sources patience with a source that is not done with a video
 * @param limits of time
 */
public record WorkerSettings(
    TranscriptImporter importer,
    Runnable healer,
    RetryPolicy disks,
    RetryPolicy sources,
    Clock clock,
    Limits limits) {

  /**
   * Limits of time.
   *
   * @param work how long a transcript may be worked on once its source has given it
   * @param hostPause between the fetching of two transcripts from the same host
   */
  public record Limits(Duration work, Duration hostPause) {

    static final Limits USUAL = new Limits(Duration.ofMinutes(5), Duration.ZERO);
  }

  public WorkerSettings(
      TranscriptImporter importer,
      Runnable healer,
      RetryPolicy disks,
      RetryPolicy sources,
      Clock clock) {
    this(importer, healer, disks, sources, clock, Limits.USUAL);
  }

  /**
   * @param askAgain how long after it was not ready a video is first asked for again
   */
  public static WorkerSettings of(
      TranscriptImporter importer, Runnable healer, Duration askAgain, Clock clock) {
    return of(importer, healer, askAgain, clock, Limits.USUAL);
  }

  /** The same with limits of time. */
  public static WorkerSettings of(
      TranscriptImporter importer, Runnable healer, Duration askAgain, Clock clock, Limits limits) {
    var sources = RetryPolicy.withSources(askAgain);
    return new WorkerSettings(importer, healer, RetryPolicy.WITH_DISKS, sources, clock, limits);
  }
}
