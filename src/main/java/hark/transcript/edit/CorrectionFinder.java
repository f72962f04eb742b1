package hark.transcript.edit;

import hark.transcript.Segment;
import hark.transcript.TranscriptLimits;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The assignment of corrections to the segments of a transcript, which may have been imported again
 * since.
 */
final class CorrectionFinder {

  /** The tolerance in milliseconds: a recogniser that runs again shifts segments slightly. */
  private static final long SAME_PLACE_MILLIS = 10_000;

  private static final Comparator<Segment> BY_START =
      Comparator.comparingLong(Segment::startMillis).thenComparingInt(Segment::ordinal);

  /**
   * The segments with the same text.
   *
   * @param uncorrected those that have no correction yet
   * @param all the number of segments with this text
   */
  private record SameText(TreeSet<Segment> uncorrected, int all) {}

  private final Map<String, SameText> byText = new HashMap<>();
  private final Map<Integer, SegmentCorrection> found = new HashMap<>();

  private CorrectionFinder(List<Segment> original) {
    var texts = new HashMap<String, TreeSet<Segment>>();
    original.forEach(
        segment ->
            texts.computeIfAbsent(segment.text(), _ -> new TreeSet<>(BY_START)).add(segment));
    texts.forEach((text, same) -> byText.put(text, new SameText(same, same.size())));
  }

  /**
   * Finds the corrections that apply, by the ordinal of their segment. A correction applies to the
   * segment that has its original text and starts nearest to its start: within ten seconds if
   * several segments have this text, anywhere if only one has. If two corrections match the same
   * segment, the first applies.
   *
   * @param originals the segments as the source sent them
   */
  static Map<Integer, SegmentCorrection> find(
      List<Segment> original, List<SegmentCorrection> corrections) {
    if (corrections.isEmpty()) {
      return Map.of();
    }
    var search = new CorrectionFinder(original);
    corrections.forEach(search::find);
    return search.found;
  }

  private void find(SegmentCorrection correction) {
    var same = byText.get(correction.was());
    if (same == null) {
      return;
    }
    nearest(same.uncorrected(), correction)
        .filter(segment -> same.all() == 1 || distance(segment, correction) <= SAME_PLACE_MILLIS)
        .ifPresent(
            segment -> {
              found.put(segment.ordinal(), correction);
              same.uncorrected().remove(segment);
            });
  }

  /**
   * Returns the segment that starts nearest to the correction: the earlier one of two at the same
   * distance, the first of several with the same start.
   */
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
