package hark.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a question is satisfied in one transcript, and all that is to be known of a stretch of its
 * segments.
 *
 * @param count of all moments
 * @param stops where each of them is, in order
 * @param places the moments that begin in the stretch, in order
 * @param marks the texts of the segments of the stretch that have words found, by ordinal
 * @param endMillis when the last segment ends; 0 without any moment
 * @param hint what could not be read in the query text
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
   * A moment, roughly.
   *
   * @param segment ordinal of the first segment
   * @param startMillis when that segment begins
   */
  public record SegmentStop(int segment, long startMillis) {}

  /**
   * A moment, to the character.
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
