package hark.transcript.edit;

import java.util.Objects;

/**
 * Other words for one segment. It holds as long as the segment's own words are the same.
 *
 * @param startMillis where the segment begins in the transcript as it came
 * @param was the segment's words as they came
 * @param now the words in their place, stripped and not blank
 */
public record SegmentCorrection(long startMillis, String was, String now) {

  /** The longest text taken, in UTF-16 code units. */
  public static final int MAX_LENGTH = 10_000;

  public SegmentCorrection {
    Objects.requireNonNull(was);
    if (startMillis < 0) {
      throw new IllegalArgumentException("A segment does not begin before 0");
    }
    if (now.isBlank() || !now.equals(now.strip()) || now.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "The words of a segment are 1 to 10,000 characters without blanks at the ends");
    }
  }
}
