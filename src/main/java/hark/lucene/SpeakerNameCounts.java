package hark.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The counts of names with several spellings; each group is named by its most frequent spelling.
 */
final class SpeakerNameCounts {

  private final Map<String, Map<String, Long>> byKey;

  /**
   * @param byKey an empty map that defines which keys are equal
   */
  SpeakerNameCounts(Map<String, Map<String, Long>> byKey) {
    this.byKey = byKey;
  }

  /**
   * Adds to the count of a name.
   *
   * @param key shared by all spellings of the name
   */
  void add(String key, String name, long count) {
    if (count > 0) {
      byKey.computeIfAbsent(key, same -> new HashMap<>()).merge(name, count, Long::sum);
    }
  }

  /** Returns one name for each key, with the count of all its spellings. */
  Map<String, Long> counts() {
    return byKey.values().stream()
        .collect(Collectors.toMap(SpeakerNameCounts::name, SpeakerNameCounts::count));
  }

  private static long count(Map<String, Long> same) {
    return same.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String name(Map<String, Long> same) {
    return same.entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
