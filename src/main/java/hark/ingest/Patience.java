package hark.ingest;

import java.time.Duration;

/**
 * How often a transcript is tried to be written, and how long to wait in between.
 *
 * @param tries in all, 1 or more
 * @param first the pause after the first try; each later one is twice as long
 * @param longest no pause is longer
 */
record Patience(int tries, Duration first, Duration longest) {

  static final Patience DEFAULT = new Patience(5, Duration.ofSeconds(5), Duration.ofMinutes(1));

  /** The pause after a failed try, of which the first is number 1. */
  Duration pauseAfter(int attempt) {
    var pause = first;
    for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
