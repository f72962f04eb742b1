package hark.lucene.suggest;

import hark.lucene.suggest.SpokenDictionary.SaidWord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The probability that a word is said after another one, from how often the two are said one
 * directly after the other and near each other. For one search; used by one thread.
 */
final class WordPairModel {

  // The weights of the three sources of a probability: direct succession, nearness, frequency.
  private static final double NEXT = 0.7;
  private static final double NEARBY = 0.2;
  private static final double ALONE = 0.1;

  /** The shares of the places of the rarer word where the other is next to it, and near it. */
  private record PairShare(double next, double near) {}

  private static final PairShare UNKNOWN = new PairShare(0, 0);

  private final SpokenDictionary dictionary;
  private final BooleanSupplier isOver;
  private final Map<String, PairShare> shares = new HashMap<>();

  /**
   * @param isOver asked before each pair is counted; once it returns true, no more are, and two
   *     words that were not counted before are taken for independent
   */
  WordPairModel(SpokenDictionary dictionary, BooleanSupplier isOver) {
    this.dictionary = dictionary;
    this.isOver = isOver;
  }

  /** Returns the natural logarithm of the probability of a word. */
  double log(SaidWord word) {
    return Math.log(probability(word));
  }

  private double probability(SaidWord word) {
    return (word.times() + 0.1) / dictionary.times();
  }

  /** Returns the natural logarithm of the probability of a word after another one. */
  double log(SaidWord first, SaidWord second) throws IOException {
    double alone = probability(second);
    if (first.times() == 0 || second.times() == 0) {
      return Math.log(ALONE * alone);
    }
    var share = share(first, second);
    double scale = first.times() <= second.times() ? 1 : alone / probability(first);
    return Math.log(
        NEXT * scale * share.next()
            + NEARBY * scale * share.near() / (2 * PairCounter.NEAR)
            + ALONE * alone);
  }

  /**
   * Checks whether two words are said one directly after the other, at the places that are read.
   */
  boolean isPair(SaidWord first, SaidWord second) throws IOException {
    return first.times() > 0 && second.times() > 0 && share(first, second).next() > 0;
  }

  private PairShare share(SaidWord first, SaidWord second) throws IOException {
    var key = first.text() + " " + second.text();
    var known = shares.get(key);
    if (known == null && isOver.getAsBoolean()) {
      return UNKNOWN;
    }
    if (known == null) {
      var places = dictionary.pair(first, second);
      double read = places.read();
      known = read == 0 ? UNKNOWN : new PairShare(places.adjacent() / read, places.near() / read);
      shares.put(key, known);
    }
    return known;
  }
}
