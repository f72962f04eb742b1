package hark.lucene.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The probability that a word is said after another one, from how often the two are said one
 * directly after the other and near each other. Reads a bounded number of places of the rarer word.
 * For one search; used by one thread.
 */
final class WordPairModel {

  /** The number of places of the rarer word that are read. */
  private static final int PLACES = 1_000;

  /** The distance in words up to which two words are near each other. */
  private static final int NEAR = 20;

  // The weights of the three sources of a probability: direct succession, nearness, frequency.
  private static final double NEXT = 0.7;
  private static final double NEARBY = 0.2;
  private static final double ALONE = 0.1;

  /** The shares of the places of the rarer word where the other is next to it, and near it. */
  private record PairShare(double next, double near) {}

  private static final PairShare UNKNOWN = new PairShare(0, 0);

  private final Dictionary dictionary;
  private final BooleanSupplier isOver;
  private final Map<String, PairShare> shares = new HashMap<>();

  /**
   * @param isOver asked before each pair is counted; once it returns true, no more are, and two
   *     words that were not counted before are taken for independent
   */
  WordPairModel(Dictionary dictionary, BooleanSupplier isOver) {
    this.dictionary = dictionary;
    this.isOver = isOver;
  }

  /** Returns the natural logarithm of the probability of a word. */
  double log(DictionaryWord word) {
    return Math.log(probability(word));
  }

  private double probability(DictionaryWord word) {
    return (word.times() + 0.1) / dictionary.times();
  }

  /** Returns the natural logarithm of the probability of a word after another one. */
  double log(DictionaryWord first, DictionaryWord second) throws IOException {
    double alone = probability(second);
    if (first.times() == 0 || second.times() == 0) {
      return Math.log(ALONE * alone);
    }
    var share = share(first, second);
    double scale = first.times() <= second.times() ? 1 : alone / probability(first);
    return Math.log(
        NEXT * scale * share.next() + NEARBY * scale * share.near() / (2 * NEAR) + ALONE * alone);
  }

  /**
   * Checks whether two words are said one directly after the other, at the places that are read.
   */
  boolean isPair(DictionaryWord first, DictionaryWord second) throws IOException {
    return first.times() > 0 && second.times() > 0 && share(first, second).next() > 0;
  }

  private PairShare share(DictionaryWord first, DictionaryWord second) throws IOException {
    var key = first.text() + " " + second.text();
    var known = shares.get(key);
    if (known == null && isOver.getAsBoolean()) {
      return UNKNOWN;
    }
    if (known == null) {
      known = new Counter(first, second).count();
      shares.put(key, known);
    }
    return known;
  }

  /** A count of the places of one pair. */
  private final class Counter {

    private final DictionaryWord rare;
    private final DictionaryWord other;

    /** The place of the other word when it is next: 1 after the rarer one, or -1 before it. */
    private final int next;

    private int[] positions = new int[64];
    private int[] others = new int[64];
    private long read;
    private long adjacent;
    private long near;

    Counter(DictionaryWord first, DictionaryWord second) {
      boolean isFirstRare = first.times() <= second.times();
      rare = isFirstRare ? first : second;
      other = isFirstRare ? second : first;
      next = isFirstRare ? 1 : -1;
    }

    PairShare count() throws IOException {
      int leaves = dictionary.leaves().size();
      for (int i = 0; i < leaves; i++) {
        count(i, (PLACES - read) / (leaves - i));
      }
      return read == 0 ? UNKNOWN : new PairShare((double) adjacent / read, (double) near / read);
    }

    private void count(int leaf, long most) throws IOException {
      var rarePostings = postings(leaf, rare);
      if (rarePostings == null) {
        return;
      }
      var otherPostings = rare.text().equals(other.text()) ? null : postings(leaf, other);
      long end = read + most;
      while (read < end && rarePostings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = rarePostings.docID();
        boolean both = otherPostings != null && isAt(otherPostings, document);
        if (both) {
          int size = read(rarePostings, true);
          compare(size, read(otherPostings, false));
        }
        read += rarePostings.freq();
      }
    }

    private PostingsEnum postings(int leaf, DictionaryWord word) throws IOException {
      var terms = dictionary.at(leaf, word);
      return terms == null ? null : terms.postings(null, PostingsEnum.POSITIONS);
    }

    private static boolean isAt(PostingsEnum postings, int document) throws IOException {
      return postings.docID() == document
          || postings.docID() < document && postings.advance(document) == document;
    }

    private int read(PostingsEnum postings, boolean isRare) throws IOException {
      int size = postings.freq();
      var to = isRare ? positions : others;
      if (to.length < size) {
        to = new int[2 * size];
        if (isRare) {
          positions = to;
        } else {
          others = to;
        }
      }
      for (int i = 0; i < size; i++) {
        to[i] = postings.nextPosition();
      }
      return size;
    }

    private void compare(int size, int otherSize) {
      int from = 0;
      for (int i = 0; i < size; i++) {
        int at = positions[i];
        while (from < otherSize && others[from] < at - NEAR) {
          from++;
        }
        for (int j = from; j < otherSize && others[j] <= at + NEAR; j++) {
          near++;
          adjacent += others[j] == at + next ? 1 : 0;
        }
      }
    }
  }
}
