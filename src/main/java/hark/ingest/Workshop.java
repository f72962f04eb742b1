package hark.ingest;

import java.time.Clock;
import java.time.Duration;

/**
 * What the workers of a queue work with.
 *
 * @param healer asked to put the index right, in the background, each time that a transcript could
 *     not be written
 * @param disks patience with a disk that cannot be written
 * @param sources patience with a source that is not done with a video
 */
public record Workshop(
    Importer importer, Runnable healer, Patience disks, Patience sources, Clock clock) {

  /**
   * @param askAgain how long after it was not ready a video is first asked for again
   */
  public static Workshop of(Importer importer, Runnable healer, Duration askAgain, Clock clock) {
    return new Workshop(
        importer, healer, Patience.WITH_DISKS, Patience.withSources(askAgain), clock);
  }
}
