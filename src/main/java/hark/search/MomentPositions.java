package hark.search;

import hark.search.request.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The positions of a query's moments in one transcript, with details for a range of its segments.
 *
 * @param count of all moments
 * @param stops the segment of each moment, in order
 * @param places the moments that begin in the range, in order
 * @param marks the marked texts of those segments of the range that have matching words, by ordinal
 * @param endMillis the end of the last segment; 0 without any moment
 * @param hint the syntax error of the query text
 */
public record MomentPositions(
    MomentCount count,
    List<SegmentStop> stops,
    List<MomentPosition> places,
    Map<Integer, List<Fragment>> marks,
    long endMillis,
    Optional<SyntaxHint> hint) {

  public static final MomentPositions NONE =
      new MomentPositions(MomentCount.NONE, List.of(), List.of(), Map.of(), 0, Optional.empty());

  /**
   * The segment of a moment.
   *
   * @param segment ordinal of the first segment
   * @param startMillis the start of that segment
   */
  public record SegmentStop(int segment, long startMillis) {}

  /**
   * The exact position of a moment.
   *
   * @param startMillis as {@link Moment#startMillis()}
   * @param endMillis as {@link Moment#endMillis()}
   * @param from offset of its first word in the text of its first segment
   * @param to offset after its last word in the text of its last segment
   */
  public record MomentPosition(
      long startMillis,
      long endMillis,
      int segment,
      int from,
      int lastSegment,
      int to,
      Tier tier) {}

  MomentPositions withHint(Optional<SyntaxHint> newHint) {
    return new MomentPositions(count, stops, places, marks, endMillis, newHint);
  }
}
