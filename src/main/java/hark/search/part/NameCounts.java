package hark.search.part;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The counts of names with several spellings; each group is named by its most frequent spelling.
 * Used by one thread.
 */
public final class NameCounts {

  private final Map<String, Map<String, Long>> byKey;

  /**
   * @param byKey an empty map that defines which keys are equal
   */
  NameCounts(Map<String, Map<String, Long>> byKey) {
    this.byKey = byKey;
  }

  /**
   * Adds to the count of a name.
   *
   * @param key shared by all spellings of the name
   */
  public void add(String key, String name, long count) {
    if (count > 0) {
      byKey.computeIfAbsent(key, same -> new HashMap<>()).merge(name, count, Long::sum);
    }
  }

  /** Adds the counts of another part. */
  void addAll(NameCounts other) {
    other.byKey.forEach((key, names) -> names.forEach((name, count) -> add(key, name, count)));
  }

  /** Returns the counts of all spellings, by key and then by name. */
  public Map<String, Map<String, Long>> spellings() {
    return byKey;
  }

  /** Returns one name for each key, with the count of all its spellings. */
  Map<String, Long> counts() {
    return byKey.values().stream().collect(Collectors.toMap(NameCounts::name, NameCounts::count));
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
