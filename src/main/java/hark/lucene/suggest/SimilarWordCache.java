package hark.lucene.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one snapshot of the index that are spelled like a word, for those that were looked
 * up last: one search looks for the same words several times, and so do the next keys of somebody
 * who types. Keeps the {@value #KEPT} most recently used. Safe to share between threads.
 */
public final class SimilarWordCache {

  private static final int KEPT = 500;

  /**
   * A look-up.
   *
   * @param errors by how many a word may differ
   * @param fixed the number of characters at the beginning that do not differ
   */
  record LookUp(String text, int errors, int fixed) {}

  private final Map<LookUp, List<DictionaryWord>> found =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LookUp, List<DictionaryWord>> eldest) {
          return size() > KEPT;
        }
      };

  synchronized Optional<List<DictionaryWord>> get(LookUp lookUp) {
    return Optional.ofNullable(found.get(lookUp));
  }

  synchronized void put(LookUp lookUp, List<DictionaryWord> words) {
    found.put(lookUp, words);
  }
}
