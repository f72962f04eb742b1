package hark.transcript.edit;

import java.util.Objects;

/**
 * Other words for one segment. The correction applies as long as the source's text of the segment
 * is the same.
 *
 * @param startMillis the start of the segment in the original transcript, in milliseconds
 * @param was the original text of the segment
 * @param now the corrected text, stripped and not blank
 */
public record SegmentCorrection(long startMillis, String was, String now) {

  /** The longest corrected text, in UTF-16 code units. */
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
