package hark.ingest.queue;

import java.time.Duration;

/**
 * How often something is tried, and how long to wait in between.
 *
 * @param tries in all, 1 or more
 * @param first the pause after the first try; each later one is twice as long
 * @param longest no pause is longer
 */
public record RetryPolicy(int tries, Duration first, Duration longest) {

  /** With a disk that cannot be written: some two minutes. */
  public static final RetryPolicy WITH_DISKS =
      new RetryPolicy(5, Duration.ofSeconds(5), Duration.ofMinutes(1));

  /** How many times the first pause the longest is, with a source: a minute becomes six hours. */
  private static final int LONGEST = 360;

  private static final int TRIES = 20;

  /**
   * With a source that is not done with a video: three days, when the first pause is a minute.
   *
   * @param first the first pause
   */
  public static RetryPolicy withSources(Duration first) {
    return new RetryPolicy(TRIES, first, first.multipliedBy(LONGEST));
  }

  /** The pause after a failed try, of which the first is number 1. */
  Duration pauseAfter(int attempt) {
    var pause = first;
    for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
