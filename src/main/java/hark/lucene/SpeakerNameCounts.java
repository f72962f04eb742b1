package hark.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts names, of which some are the same in a way; those go by the one counted most. */
final class SpeakerNameCounts {

  private final Map<String, Map<String, Long>> byKey;

  /**
   * @param byKey empty; tells which keys are the same
   */
  SpeakerNameCounts(Map<String, Map<String, Long>> byKey) {
    this.byKey = byKey;
  }

  /**
   * Adds to the count of a name.
   *
   * @param key shared by names that are the same
   */
  void add(String key, String name, long count) {
    if (count > 0) {
      byKey.computeIfAbsent(key, same -> new HashMap<>()).merge(name, count, Long::sum);
    }
  }

  /** One name of each key, with what was counted for all of them. */
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
