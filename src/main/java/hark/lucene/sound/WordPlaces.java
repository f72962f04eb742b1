package hark.lucene.sound;

import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** The places of a word in one leaf: document and position in one number, ascending. */
public final class WordPlaces {

  private final long[] places;
  private int count;

  /**
   * @param most the times that the word is said in the leaf, deleted transcripts included
   */
  private WordPlaces(LeafReader leaf, String word, int most) throws IOException {
    var postings = leaf.postings(new Term(TranscriptDocument.SPEECH, word), PostingsEnum.POSITIONS);
    var live = leaf.getLiveDocs();
    places = new long[most];
    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      for (int left = live == null || live.get(postings.docID()) ? postings.freq() : 0;
          left > 0;
          left--) {
        places[count++] = (long) postings.docID() << Integer.SIZE | postings.nextPosition();
      }
    }
  }

  /**
   * Returns the places of a word, or of the first of two that are said one after the other.
   *
   * @param surface one word, or two with a blank between them
   */
  public static long[] of(LeafReader leaf, String surface) throws IOException {
    int blank = surface.indexOf(' ');
    if (blank < 0) {
      var places = all(leaf, surface);
      return Arrays.copyOf(places.places, places.count);
    }
    var second = all(leaf, surface.substring(blank + 1));
    var first = all(leaf, surface.substring(0, blank));
    var before = new long[first.count];
    int[] count = {0};
    first.eachBefore(second, place -> before[count[0]++] = place);
    return Arrays.copyOf(before, count[0]);
  }

  /** Reads the places of a word. */
  static WordPlaces all(LeafReader leaf, String word) throws IOException {
    long times = leaf.totalTermFreq(new Term(TranscriptDocument.SPEECH, word));
    return new WordPlaces(leaf, word, Math.toIntExact(times));
  }

  /** Returns the document of a place, within the leaf. */
  public static int document(long place) {
    return (int) (place >> Integer.SIZE);
  }

  /** Returns the position of a place. */
  public static int position(long place) {
    return (int) place;
  }

  int count() {
    return count;
  }

  /** Counts the places directly before one of the other word. */
  int followedBy(WordPlaces other) {
    int[] pairs = {0};
    eachBefore(other, _ -> pairs[0]++);
    return pairs[0];
  }

  private void eachBefore(WordPlaces other, LongConsumer to) {
    int j = 0;
    for (int i = 0; i < count; i++) {
      while (j < other.count && other.places[j] <= places[i]) {
        j++;
      }
      if (j < other.count && other.places[j] == places[i] + 1) {
        to.accept(places[i]);
      }
    }
  }
}
