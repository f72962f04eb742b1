package hark.lucene.sound;

import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** The places of a word in one leaf: document and position in one number, ascending. */
final class WordPlaces {

  private final long[] places;
  private int count;

  /**
   * @param most the times that the word is said in the leaf, deleted transcripts included
   */
  WordPlaces(LeafReader leaf, String word, int most) throws IOException {
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

  int count() {
    return count;
  }

  /** Counts the places directly before one of the other word. */
  int followedBy(WordPlaces other) {
    int pairs = 0;
    int j = 0;
    for (int i = 0; i < count; i++) {
      while (j < other.count && other.places[j] <= places[i]) {
        j++;
      }
      if (j < other.count && other.places[j] == places[i] + 1) {
        pairs++;
      }
    }
    return pairs;
  }
}
