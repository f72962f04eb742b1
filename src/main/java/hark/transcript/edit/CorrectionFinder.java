package hark.transcript.edit;

import hark.transcript.Segment;
import hark.transcript.TranscriptLimits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the segments that corrections are about. */
final class CorrectionFinder {

  /** A recogniser that runs again moves a segment by a little. */
  private static final long SAME_PLACE_MILLIS = 10_000;

  private static final Comparator<Segment> BY_START =
      Comparator.comparingLong(Segment::startMillis).thenComparingInt(Segment::ordinal);

  /** The segments that say the same, less those whose correction is found. */
  private record Same(TreeSet<Segment> left, int all) {}

  private final Map<String, Same> byText = new HashMap<>();
  private final Map<Integer, SegmentCorrection> found = new HashMap<>();

  private CorrectionFinder(List<Segment> came) {
    var texts = new HashMap<String, TreeSet<Segment>>();
    came.forEach(
        segment ->
            texts.computeIfAbsent(segment.text(), _ -> new TreeSet<>(BY_START)).add(segment));
    texts.forEach((text, same) -> byText.put(text, new Same(same, same.size())));
  }

  /**
   * The corrections that hold, by the ordinal of their segment. A correction is about the segment
   * that has its words and begins nearest to its start: within ten seconds where the words are said
   * more than once, anywhere where they are said only once. The first of two that are about the
   * same segment holds.
   *
   * @param came the segments as they came
   */
  static Map<Integer, SegmentCorrection> find(
      List<Segment> came, List<SegmentCorrection> corrections) {
    if (corrections.isEmpty()) {
      return Map.of();
    }
    var search = new CorrectionFinder(came);
    corrections.forEach(search::find);
    return search.found;
  }

  private void find(SegmentCorrection correction) {
    var same = byText.get(correction.was());
    if (same == null) {
      return;
    }
    nearest(same.left(), correction)
        .filter(segment -> same.all() == 1 || distance(segment, correction) <= SAME_PLACE_MILLIS)
        .ifPresent(
            segment -> {
              found.put(segment.ordinal(), correction);
              same.left().remove(segment);
            });
  }

  /** Of two that are as near the earlier one, of those that begin together the first. */
  private static Optional<Segment> nearest(
      TreeSet<Segment> segments, SegmentCorrection correction) {
    var after = firstFrom(segments, correction.startMillis());
    var before =
        after == null ? segments.isEmpty() ? null : segments.last() : segments.lower(after);
    if (before != null) {
      before = firstFrom(segments, before.startMillis());
    }
    boolean isBefore =
        after == null
            || before != null && distance(before, correction) <= distance(after, correction);
    return Optional.ofNullable(isBefore ? before : after);
  }

  private static Segment firstFrom(TreeSet<Segment> segments, long millis) {
    long start = Math.min(millis, TranscriptLimits.MAX_TIME.toMillis());
    return segments.ceiling(new Segment(0, start, start, "-", Optional.empty()));
  }

  private static long distance(Segment segment, SegmentCorrection correction) {
    return Math.abs(segment.startMillis() - correction.startMillis());
  }
}
