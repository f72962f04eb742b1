package hark.lucene.expand;

import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The places of one leaf where a word continues the number in digits before it: a group of three
 * digits, as in 2,000, the name of a scale, as in 2 million, and the tenths before that, as in 2.5
 * million. The index has no commas and points, so words that only happen to follow each other so
 * are among them. Immutable.
 */
public final class NumberBoundaries {

  private static final int GROUP = 3;

  /** The kinds of words: those of one, two and three digits, longer ones, names of scales. */
  private static final int ONE_DIGIT = 1;

  private static final int LONGER = 4;
  private static final int SCALE = 5;

  /** The bits of a kind, and the bits of a position with its kind. */
  private static final int KIND_BITS = 3;

  private static final int DOCUMENT_SHIFT = 34;

  private final long[] places;

  private NumberBoundaries(long[] places) {
    this.places = places;
  }

  /**
   * Reads the boundaries of a leaf.
   *
   * @param scales the names of thousand, million and so on
   * @param work called with a step for each number said; may end the reading by an exception
   */
  static NumberBoundaries of(LeafReader leaf, Set<String> scales, LongConsumer work)
      throws IOException {
    var words = new NumberReading(Terms.getTerms(leaf, TranscriptDocument.SPEECH).iterator(), work);
    for (var scale : scales) {
      words.addScale(scale);
    }
    words.addDigits();
    return new NumberBoundaries(words.boundaries());
  }

  /** Checks whether a word of a document continues the number before it. */
  public boolean has(int document, int position) {
    return Arrays.binarySearch(places, key(document, position)) >= 0;
  }

  private static long key(int document, int position) {
    return (long) document << DOCUMENT_SHIFT | (long) position << KIND_BITS;
  }

  /** The digits and scales of a leaf while they are read: document, position and kind in one. */
  private static final class NumberReading {

    private final TermsEnum words;
    private final LongConsumer work;
    private PostingsEnum postings;
    private long[] said = new long[1 << 10];
    private int size;

    NumberReading(TermsEnum words, LongConsumer work) {
      this.words = words;
      this.work = work;
    }

    void addScale(String scale) throws IOException {
      if (words.seekExact(new BytesRef(scale))) {
        add(SCALE);
      }
    }

    void addDigits() throws IOException {
      var status = words.seekCeil(new BytesRef("0"));
      var word = status == TermsEnum.SeekStatus.END ? null : words.term();
      for (; word != null && word.bytes[word.offset] <= '9'; word = words.next()) {
        if (areDigits(word)) {
          add(Math.min(word.length, LONGER));
        }
      }
    }

    private static boolean areDigits(BytesRef word) {
      for (int i = 0; i < word.length; i++) {
        byte letter = word.bytes[word.offset + i];
        if (letter < '0' || letter > '9') {
          return false;
        }
      }
      return true;
    }

    private void add(int kind) throws IOException {
      postings = words.postings(postings, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int left = postings.freq();
        work.accept(left);
        for (; left > 0; left--) {
          if (size == said.length) {
            said = Arrays.copyOf(said, 2 * size);
          }
          said[size++] = key(postings.docID(), postings.nextPosition()) | kind;
        }
      }
    }

    long[] boundaries() {
      Arrays.sort(said, 0, size);
      var found = new long[size];
      int count = 0;
      for (int i = 1; i < size; i++) {
        if (isNext(i) && isGroup(i)) {
          found[count++] = place(i);
        } else if (isNext(i) && kind(i) == SCALE && kind(i - 1) != SCALE) {
          if (i > 1 && isNext(i - 1) && kind(i - 1) == ONE_DIGIT && kind(i - 2) <= GROUP) {
            found[count++] = place(i - 1); // tenths
          }
          found[count++] = place(i);
        }
      }
      return Arrays.copyOf(found, count);
    }

    private boolean isGroup(int i) {
      return kind(i) == GROUP && kind(i - 1) <= GROUP;
    }

    /** Checks whether a word is directly after the one before it in the list. */
    private boolean isNext(int i) {
      return place(i) == place(i - 1) + (1 << KIND_BITS);
    }

    private long place(int i) {
      return said[i] & -1L << KIND_BITS;
    }

    private int kind(int i) {
      return (int) said[i] & (1 << KIND_BITS) - 1;
    }
  }
}
