package hark.lucene.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one snapshot of the index that are spelled like a word, for those that were looked
 * up last: one search looks for the same words several times, and so do the next keys of somebody
 * who types. Keeps the most recently used, at most {@value #MOST_WORDS} words in all: in a large
 * library thousands are spelled like one short word. Safe to share between threads.
 */
public final class SimilarWordCache {

  /** About 10 MB. */
  static final int MOST_WORDS = 30_000;

  /**
   * A look-up.
   *
   * @param errors by how many a word may differ
   * @param fixed the number of characters at the beginning that do not differ
   */
  record LookUp(String text, int errors, int fixed) {}

  private final Map<LookUp, List<DictionaryWord>> found = new LinkedHashMap<>(16, .75f, true);
  private long held;

  synchronized Optional<List<DictionaryWord>> get(LookUp lookUp) {
    return Optional.ofNullable(found.get(lookUp));
  }

  /** Keeps the words of a look-up, unless they are too many. */
  synchronized void put(LookUp lookUp, List<DictionaryWord> words) {
    if (size(words) > MOST_WORDS) {
      return;
    }
    var before = found.put(lookUp, words);
    held += size(words) - (before == null ? 0 : size(before));
    var eldest = found.entrySet().iterator();
    while (held > MOST_WORDS) {
      held -= size(eldest.next().getValue());
      eldest.remove();
    }
  }

  /** Counts a look-up that has found nothing too. */
  private static int size(List<DictionaryWord> words) {
    return words.size() + 1;
  }
}
