package hark.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the segments that corrections are about. */
final class Corrections {

  /** A recogniser that runs again moves a segment by a little. */
  private static final long SAME_PLACE_MILLIS = 10_000;

  private final Map<String, List<Segment>> byText = new HashMap<>();
  private final Map<Integer, Correction> found = new HashMap<>();

  private Corrections(List<Segment> came) {
    came.forEach(s -> byText.computeIfAbsent(s.text(), _ -> new ArrayList<>()).add(s));
  }

  /**
   * The corrections that hold, by the ordinal of their segment. A correction is about the segment
   * that has its words and begins nearest to its start: within ten seconds where the words are said
   * more than once, anywhere where they are said only once. The first of two that are about the
   * same segment holds.
   *
   * @param came the segments as they came
   */
  static Map<Integer, Correction> find(List<Segment> came, List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return Map.of();
    }
    var search = new Corrections(came);
    corrections.forEach(search::find);
    return search.found;
  }

  private void find(Correction correction) {
    var same = byText.getOrDefault(correction.was(), List.of());
    Segment nearest = null;
    for (var segment : same) {
      boolean isNearer =
          nearest == null || distance(segment, correction) < distance(nearest, correction);
      if (isNearer && !found.containsKey(segment.ordinal())) {
        nearest = segment;
      }
    }
    if (nearest != null
        && (same.size() == 1 || distance(nearest, correction) <= SAME_PLACE_MILLIS)) {
      found.put(nearest.ordinal(), correction);
    }
  }

  private static long distance(Segment segment, Correction correction) {
    return Math.abs(segment.startMillis() - correction.startMillis());
  }
}
