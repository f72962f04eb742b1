package hark.ingest.queue;

import java.time.Duration;

/**
 * The number of attempts at an operation and the pauses between them.
 *
 * @param tries the total number of attempts, 1 or more
 * @param first the pause after the first attempt; each later one is twice as long
 * @param longest the longest pause
 */
public record RetryPolicy(int tries, Duration first, Duration longest) {

  /** The retries when a disk cannot be written: about two minutes. */
  public static final RetryPolicy WITH_DISKS =
      new RetryPolicy(5, Duration.ofSeconds(5), Duration.ofMinutes(1));

  /** The longest pause for a source, in multiples of the first: a minute becomes six hours. */
  private static final int LONGEST = 360;

  private static final int TRIES = 20;

  /**
   * Returns the retries when a source is still processing a video: three days if the first pause is
   * a minute.
   *
   * @param first the first pause
   */
  public static RetryPolicy withSources(Duration first) {
    return new RetryPolicy(TRIES, first, first.multipliedBy(LONGEST));
  }

  /** Returns the pause after a failed attempt, of which the first is number 1. */
  Duration pauseAfter(int attempt) {
    var pause = first;
    for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
