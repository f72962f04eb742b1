package hark.lucene.suggest;

import hark.lucene.suggest.SpokenDictionary.PairPlaces;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A count of the places where two words are one after the other. Reads a bounded number of places
 * of the rarer word. Used by one thread.
 */
final class PairCounter {

  /** The number of places of the rarer word that are read. */
  private static final int PLACES = 1_000;

  /** The distance in words up to which two words are near each other. */
  static final int NEAR = 20;

  private final Dictionary dictionary;
  private final DictionaryWord rare;
  private final DictionaryWord other;

  /** The place of the other word when it is next: 1 after the rarer one, or -1 before it. */
  private final int next;

  private int[] positions = new int[64];
  private int[] others = new int[64];
  private long read;
  private long adjacent;
  private long near;

  PairCounter(
      Dictionary dictionary, DictionaryWord first, DictionaryWord second, boolean isFirstRare) {
    this.dictionary = dictionary;
    rare = isFirstRare ? first : second;
    other = isFirstRare ? second : first;
    next = isFirstRare ? 1 : -1;
  }

  PairPlaces count() throws IOException {
    int leaves = dictionary.leaves().size();
    for (int i = 0; i < leaves; i++) {
      count(i, (PLACES - read) / (leaves - i));
    }
    return new PairPlaces(read, adjacent, near);
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
