package hark.transcript;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One timed line of a transcript.
 *
 * @param ordinal its place in the transcript, from 0
 * @param startMillis media time in milliseconds, 0 or more
 * @param endMillis media time in milliseconds, not before the start
 * @param text what was said, stripped and not blank
 */
public record Segment(
    int ordinal, long startMillis, long endMillis, String text, Optional<String> speaker) {

  public Segment {
    Objects.requireNonNull(speaker);
    if (ordinal < 0 || startMillis < 0 || endMillis < startMillis) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "Segment %d runs from %d to %d ms", ordinal, startMillis, endMillis));
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "Segment %d has no text", ordinal));
    }
  }

  /** The same words at another time: moved by so many milliseconds, back to 0 at the most. */
  Segment movedBy(long millis) {
    return new Segment(
        ordinal, Math.max(0, startMillis + millis), Math.max(0, endMillis + millis), text, speaker);
  }

  /** Other words at the same time. */
  Segment withText(String newText) {
    return new Segment(ordinal, startMillis, endMillis, newText, speaker);
  }

  Segment withSpeaker(Optional<String> newSpeaker) {
    return new Segment(ordinal, startMillis, endMillis, text, newSpeaker);
  }
}
