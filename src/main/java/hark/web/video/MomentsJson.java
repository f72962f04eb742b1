package hark.web.video;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.search.Fragment;
import hark.search.MomentPositions;
import hark.search.MomentPositions.MomentPosition;
import hark.search.MomentPositions.SegmentStop;
import hark.web.view.DisplayFormat;
import hark.web.view.HintJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The moments of a query in one transcript as JSON. Segments are ordinals from 0, times decimal
 * seconds, offsets UTF-16 code units in the text of a segment, ends exclusive.
 *
 * @param query the query text that was searched
 * @param before the number of moments that begin before the range that {@code moments} and {@code
 *     marks} cover
 * @param earlier the segment in which the last moment before the range begins
 * @param later the segment in which the first moment after the range begins
 * @param first the segment in which the first of all moments begins
 * @param last the segment in which the last of all moments begins
 * @param ticks the places of the moments of the whole transcript on a bar, in thousandths of its
 *     length, ascending and distinct
 * @param incomplete the reasons moments may be missing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MomentsJson(
    String query,
    long count,
    long exactCount,
    long inflectedCount,
    long numberCount,
    long soundsCount,
    int before,
    Optional<Integer> earlier,
    Optional<Integer> later,
    Optional<Integer> first,
    Optional<Integer> last,
    List<MomentPlace> moments,
    List<MarkedSegment> marks,
    List<Integer> ticks,
    Optional<HintJson> hint,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> incomplete) {

  private static final int WHOLE = 1_000;

  /**
   * A moment.
   *
   * @param from offset of its first word in its first segment
   * @param to offset after its last word in its last segment
   */
  public record MomentPlace(
      double start, double end, int segment, int from, int lastSegment, int to, String tier) {

    static MomentPlace of(MomentPosition place) {
      return new MomentPlace(
          DisplayFormat.seconds(place.startMillis()),
          DisplayFormat.seconds(place.endMillis()),
          place.segment(),
          place.from(),
          place.lastSegment(),
          place.to(),
          place.tier().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * The marks in a segment.
   *
   * @param ranges the start and the end of each mark in sequence: start, end, start, end
   */
  public record MarkedSegment(int segment, List<Integer> ranges) {

    static MarkedSegment of(Map.Entry<Integer, List<Fragment>> marked) {
      var ranges = new ArrayList<Integer>();
      int at = 0;
      for (var fragment : marked.getValue()) {
        int end = at + fragment.text().length();
        if (fragment.marked()) {
          ranges.add(at);
          ranges.add(end);
        }
        at = end;
      }
      return new MarkedSegment(marked.getKey(), ranges);
    }
  }

  /**
   * Returns the moments of a range of segments.
   *
   * @param first ordinal of the first segment that the places cover
   * @param lengthMillis the length of the recording in milliseconds, if known
   */
  public static MomentsJson of(
      String query, MomentPositions places, int first, Optional<Long> lengthMillis) {
    var segments = places.stops().stream().map(SegmentStop::segment).toList();
    int before = Math.toIntExact(segments.stream().takeWhile(one -> one < first).count());
    int after = before + places.places().size();
    return new MomentsJson(
        query,
        places.count().all(),
        places.count().exact(),
        places.count().inflected(),
        places.count().number(),
        places.count().sounds(),
        before,
        segments.subList(0, before).reversed().stream().findFirst(),
        segments.subList(after, segments.size()).stream().findFirst(),
        segments.stream().findFirst(),
        segments.reversed().stream().findFirst(),
        places.places().stream().map(MomentPlace::of).toList(),
        places.marks().entrySet().stream().map(MarkedSegment::of).toList(),
        ticks(places, lengthMillis.orElse(places.endMillis())),
        places.hint().map(HintJson::of),
        List.of());
  }

  /** Returns the same moments with the reasons some may be missing. */
  public MomentsJson withIncomplete(List<String> reasons) {
    return new MomentsJson(
        query,
        count,
        exactCount,
        inflectedCount,
        numberCount,
        soundsCount,
        before,
        earlier,
        later,
        first,
        last,
        moments,
        marks,
        ticks,
        hint,
        reasons);
  }

  private static List<Integer> ticks(MomentPositions places, long length) {
    return places.stops().stream()
        .map(stop -> (int) Math.min(WHOLE, stop.startMillis() * WHOLE / Math.max(1, length)))
        .distinct()
        .toList();
  }
}
