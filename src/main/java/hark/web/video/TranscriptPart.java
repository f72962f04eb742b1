package hark.web.video;

import hark.transcript.Segment;
import java.util.List;
import java.util.OptionalInt;

/**
 * The segments of a transcript that one page shows: all of them, unless they are too many.
 *
 * @param first the ordinal of the first segment shown
 * @param end the ordinal after that of the last
 * @param all the number of segments of the transcript
 */
public record TranscriptPart(int first, int end, int all) {

  /** The most segments on a page, some hours of speech. */
  static final int MOST = 3_000;

  /**
   * The segments on a page of a transcript with more than {@link #MOST}, about an hour, so that the
   * page is light.
   */
  static final int MANY = 1_000;

  /**
   * Returns the part to show.
   *
   * @param from the ordinal to begin at, if requested
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

  /** Returns the ordinal at which the previous part begins; empty without one. */
  OptionalInt earlier() {
    return first == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, first - MANY));
  }

  /** Returns the ordinal at which the next part begins; empty without one. */
  OptionalInt later() {
    return end == all ? OptionalInt.empty() : OptionalInt.of(end);
  }
}
