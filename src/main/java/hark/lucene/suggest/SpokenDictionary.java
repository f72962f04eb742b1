package hark.lucene.suggest;

import java.io.IOException;
import java.util.List;

/**
 * The words that are said in a library, with how often each is, and how often two are said one
 * after the other: those in deleted transcripts are included for a while. Used by one thread.
 */
public interface SpokenDictionary {

  /**
   * A word.
   *
   * @param times it is said; 0 if it is unknown
   */
  record SaidWord(String text, long times) {}

  /**
   * The places of the rarer of two words that were read, and those of the other word beside them.
   *
   * @param read the number of these places
   * @param adjacent where the other word is directly after the first, or before the second
   * @param near the number of times the other word is near them
   */
  record PairPlaces(long read, long adjacent, long near) {

    /** Adds the places of another part of the library. */
    public PairPlaces plus(PairPlaces other) {
      return new PairPlaces(read + other.read, adjacent + other.adjacent, near + other.near);
    }
  }

  /** Returns the number of words said, repetitions included; at least 1. */
  long times();

  /** Looks up one word. */
  SaidWord word(String text) throws IOException;

  /**
   * Finds the words that differ by at most so many errors; a swap of neighbours is one (Schulz and
   * Mihov, "Fast String Correction with Levenshtein-Automata", 2002).
   *
   * @param fixed the number of characters at the beginning that do not differ
   */
  List<SaidWord> near(String text, int errors, int fixed) throws IOException;

  /**
   * Counts the places where two words are one after the other, and near each other.
   *
   * @param first with its number of times in the whole library, as is the second, by which the
   *     rarer one is known
   */
  PairPlaces pair(SaidWord first, SaidWord second) throws IOException;
}
