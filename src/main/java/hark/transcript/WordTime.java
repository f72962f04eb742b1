package hark.transcript;

import java.util.Locale;

/**
 * When one word was said, in milliseconds of media time.
 *
 * @param startMillis 0 or more
 * @param endMillis not before the start; may lie after the start of the next word
 */
public record WordTime(long startMillis, long endMillis) {

  public WordTime {
    if (startMillis < 0 || endMillis < startMillis) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "A word runs from %d to %d ms", startMillis, endMillis));
    }
  }
}
