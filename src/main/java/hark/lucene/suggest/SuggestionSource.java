package hark.lucene.suggest;

import hark.query.PartialQuery;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The words, pairs of words, names and titles of a library that suggestions are made of. Used by
 * one thread.
 */
public interface SuggestionSource {

  /** A word, and the number of times it is said. */
  record Completion(String word, long times) {}

  /**
   * A pair of words that is said.
   *
   * @param places the number of places where it was found
   * @param spellings the pair as it is written there, with the number of places
   */
  record SpokenPair(String second, int places, Map<String, Integer> spellings) {

    public SpokenPair {
      spellings = Map.copyOf(spellings);
    }
  }

  /** A name or title, and the number of typed words that it contains. */
  record CountedName(String text, int words) {}

  /** Returns the most frequent words with a prefix, which may be one of them. */
  List<Completion> completions(String prefix, int most) throws IOException;

  /** Returns pairs of a word and one that follows it. */
  List<SpokenPair> pairs(String first) throws IOException;

  /** Returns pairs of a word and one of some words, as far as those follow it. */
  List<SpokenPair> pairs(String first, List<String> seconds) throws IOException;

  /** Returns the number of times each word is said. */
  Map<String, Long> times(List<String> words) throws IOException;

  /** Returns the number of words said, repetitions included; at least 1. */
  long times() throws IOException;

  /** Returns speakers whose names match the words of a partial query, in any order. */
  List<CountedName> speakers(PartialQuery partial) throws IOException;

  /** Returns titles that match the words of a partial query, in any order. */
  List<CountedName> titles(PartialQuery partial) throws IOException;
}
