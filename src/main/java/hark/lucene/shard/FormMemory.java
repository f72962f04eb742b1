package hark.lucene.shard;

import hark.lucene.expand.LibraryTerms.TermList;
import hark.lucene.expand.SpokenForm;
import hark.lucene.shard.TermTask.LookUp;
import hark.query.Query.StemmedWord;
import hark.search.SoundAlikes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The results of look-ups of words in one snapshot of an index of shards, because a person who
 * types or turns pages requests the same words again and again. Keeps those used last. Safe to
 * share between threads.
 */
final class FormMemory {

  /** The most terms in all look-ups together, each look-up as one more; some 100 bytes each. */
  static final int MOST_TERMS = 200_000;

  private static final int MOST_WORDS = 1_000;

  /** The look-ups of terms, the least recently used first. */
  private final Map<LookUp, TermList> terms =
      Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

  /** The number of terms in all look-ups; guarded by them. */
  private long size;

  private final Map<StemmedWord, SpokenForm.Expansions> words = leastRecentlyUsed(MOST_WORDS);
  private final Map<List<String>, Map<String, Set<String>>> joined = leastRecentlyUsed(MOST_WORDS);
  private final Map<String, Map<String, Set<String>>> keys = leastRecentlyUsed(MOST_WORDS);
  private final Map<List<String>, List<SpokenForm>> numbers = leastRecentlyUsed(MOST_WORDS);

  private final Map<String, SoundAlikes> sounding = leastRecentlyUsed(MOST_WORDS);

  static <K, V> Map<K, V> leastRecentlyUsed(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }

  /** Returns what a look-up found; null if that is not known. */
  TermList found(LookUp lookUp) {
    return terms.get(lookUp);
  }

  /** Remembers what look-ups found; forgets those that were not used for the longest time. */
  void remember(Map<LookUp, TermList> found) {
    synchronized (terms) {
      found.forEach(
          (lookUp, list) -> {
            var before = terms.put(lookUp, list);
            size += size(list) - (before == null ? 0 : size(before));
          });
      for (var all = terms.values().iterator(); size > MOST_TERMS && all.hasNext(); ) {
        size -= size(all.next());
        all.remove();
      }
    }
  }

  private static int size(TermList list) {
    return 1 + list.terms().size();
  }

  /** Returns the forms of words, to be changed. */
  Map<StemmedWord, SpokenForm.Expansions> words() {
    return words;
  }

  /** Returns the words that two words are together, to be changed. */
  Map<List<String>, Map<String, Set<String>>> joined() {
    return joined;
  }

  /** Returns the keys of words, to be changed. */
  Map<String, Map<String, Set<String>>> keys() {
    return keys;
  }

  /** Returns the words that sound like words, to be changed. */
  Map<String, SoundAlikes> sounding() {
    return sounding;
  }

  /** Returns the other ways to give numbers, to be changed. */
  Map<List<String>, List<SpokenForm>> numbers() {
    return numbers;
  }
}
