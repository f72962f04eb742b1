package hark.transcript;

import hark.language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One timed line of a transcript.
 *
 * @param ordinal the index in the transcript, from 0
 * @param startMillis media time in milliseconds, 0 or more
 * @param endMillis media time in milliseconds, not before the start, and {@link
 *     TranscriptLimits#MAX_TIME} at the most
 * @param text the spoken text, stripped and not blank; at most {@link TranscriptLimits#MAX_TEXT}
 *     long
 * @param speaker at most {@link TranscriptLimits#MAX_SPEAKER} long
 * @param wordTimes empty, or one for each word of the text as {@link Words} cuts it; their starts
 *     never fall and are not before the segment's start
 */
public record Segment(
    int ordinal,
    long startMillis,
    long endMillis,
    String text,
    Optional<String> speaker,
    List<WordTime> wordTimes) {

  public Segment {
    Objects.requireNonNull(speaker);
    wordTimes = List.copyOf(wordTimes);
    if (ordinal < 0 || startMillis < 0 || endMillis < startMillis) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "Segment %d runs from %d to %d ms", ordinal, startMillis, endMillis));
    }
    checkLimits(endMillis, text, speaker);
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "Segment %d has no text", ordinal));
    }
    if (!wordTimes.isEmpty()) {
      checkWords(ordinal, startMillis, text, wordTimes);
    }
  }

  /** Creates a segment without word times. */
  public Segment(
      int ordinal, long startMillis, long endMillis, String text, Optional<String> speaker) {
    this(ordinal, startMillis, endMillis, text, speaker, List.of());
  }

  private static void checkLimits(long endMillis, String text, Optional<String> speaker) {
    TranscriptLimits.check(
        endMillis <= TranscriptLimits.MAX_TIME.toMillis(),
        "A segment ends too many hours after the start of the recording",
        Math.toIntExact(TranscriptLimits.MAX_TIME.toHours()));
    TranscriptLimits.check(
        text.length() <= TranscriptLimits.MAX_TEXT,
        "The text of a segment has too many characters",
        TranscriptLimits.MAX_TEXT);
    TranscriptLimits.check(
        speaker.map(String::length).orElse(0) <= TranscriptLimits.MAX_SPEAKER,
        "The name of a speaker has too many characters",
        TranscriptLimits.MAX_SPEAKER);
  }

  private static void checkWords(int ordinal, long start, String text, List<WordTime> times) {
    if (times.size() != Words.count(text)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Segment %d has %d words and the times of %d",
              ordinal,
              Words.count(text),
              times.size()));
    }
    long earliest = start;
    for (var time : times) {
      if (time.startMillis() < earliest) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Segment %d has a word at %d ms that may not be before %d ms",
                ordinal,
                time.startMillis(),
                earliest));
      }
      earliest = time.startMillis();
    }
  }

  /**
   * Returns this segment with all times moved; they stop at 0.
   *
   * @param millis negative to move the times earlier
   */
  public Segment movedBy(long millis) {
    return new Segment(
        ordinal,
        Math.max(0, startMillis + millis),
        Math.max(0, endMillis + millis),
        text,
        speaker,
        wordTimes.stream().map(time -> time.movedBy(millis)).toList());
  }

  /**
   * Returns this segment with another text. Words at its beginning and end that stay the same keep
   * their times.
   */
  public Segment withText(String newText) {
    var times =
        wordTimes.isEmpty()
            ? wordTimes
            : WordTimeTransfer.times(startMillis, text, wordTimes, newText);
    return new Segment(ordinal, startMillis, endMillis, newText, speaker, times);
  }

  Segment numbered(int newOrdinal) {
    return new Segment(newOrdinal, startMillis, endMillis, text, speaker, wordTimes);
  }

  public Segment withSpeaker(Optional<String> newSpeaker) {
    return new Segment(ordinal, startMillis, endMillis, text, newSpeaker, wordTimes);
  }
}
