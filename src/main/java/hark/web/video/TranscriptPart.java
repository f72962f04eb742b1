package hark.web.video;

import hark.transcript.Segment;
import java.util.List;
import java.util.OptionalInt;

/**
 * The segments of a transcript that one page shows: all of them but where they are too many.
 *
 * @param first the ordinal of the first segment shown
 * @param end the ordinal after that of the last
 * @param all how many segments the transcript has
 */
public record TranscriptPart(int first, int end, int all) {

  /** Some hours of speech; no page shows more. */
  static final int MOST = 3_000;

  /** Of a transcript with more than that, so that the page is light: about an hour. */
  static final int MANY = 1_000;

  /**
   * The part to show.
   *
   * @param from the ordinal to begin at, where one was asked for
   * @param here the ordinal the page is opened at; below 0 for none
   */
  static TranscriptPart of(int all, OptionalInt from, int here) {
    int first =
        from.isPresent()
            ? Math.min(from.getAsInt(), all - 1)
            : Math.clamp(here - MANY / 3L, 0, Math.max(0, all - MANY));
    return all <= MOST
        ? new TranscriptPart(0, all, all)
        : new TranscriptPart(first, Math.min(all, first + MANY), all);
  }

  List<Segment> of(List<Segment> segments) {
    return segments.subList(first, end);
  }

  /** Where the part before this one begins. */
  OptionalInt earlier() {
    return first == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, first - MANY));
  }

  /** Where the part after this one begins. */
  OptionalInt later() {
    return end == all ? OptionalInt.empty() : OptionalInt.of(end);
  }
}
