package hark.transcript;

import java.util.Locale;

/**
 * The time at which one word is said, in milliseconds of media time.
 *
 * @param startMillis 0 or more
 * @param endMillis not before the start; may be after the start of the next word
 */
public record WordTime(long startMillis, long endMillis) {

  public WordTime {
    if (startMillis < 0 || endMillis < startMillis) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "A word runs from %d to %d ms", startMillis, endMillis));
    }
  }

  /** Returns this time moved by an offset; it stops at 0. */
  WordTime movedBy(long millis) {
    return new WordTime(Math.max(0, startMillis + millis), Math.max(0, endMillis + millis));
  }
}
