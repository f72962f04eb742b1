package hark.lucene.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Words said at fixed distances, one after the other. In each transcript it starts with the
 * positions of the rarest word and removes those where another word is missing, so that the
 * positions of frequent words are read only as far as needed.
 */
final class PhraseMatcher extends SpanMatcher {

  /**
   * A word's postings and its offset in the phrase, from 0. Each offset needs postings of its own,
   * even for repeated words.
   */
  record PhraseWord(PostingsEnum postings, int offset) {}

  private final PhraseWord[] places;
  private final int length;
  private final DocIdSetIterator transcripts;
  private final SpanList spans = new SpanList();
  private int[] starts = new int[64];
  private int size;

  /**
   * @param length of the phrase, including unknown words
   */
  PhraseMatcher(List<PhraseWord> places, int length) {
    this.places = places.toArray(PhraseWord[]::new);
    this.length = length;
    this.transcripts =
        ConjunctionUtils.intersectIterators(
            places.stream().<DocIdSetIterator>map(PhraseWord::postings).toList());
  }

  @Override
  public DocIdSetIterator transcripts() {
    return transcripts;
  }

  @Override
  protected SpanList findSpans() throws IOException {
    rarestFirst();
    readStarts(places[0]);
    for (int i = 1; i < places.length && size > 0; i++) {
      removeMissing(places[i]);
    }
    spans.clear();
    for (int i = 0; i < size; i++) {
      spans.add(starts[i], starts[i] + length - 1, 1);
    }
    return spans;
  }

  private void rarestFirst() throws IOException {
    var frequencies = new int[length];
    for (var place : places) {
      frequencies[place.offset()] = place.postings().freq();
      SearchBudget.spend(frequencies[place.offset()]);
    }
    Arrays.sort(places, Comparator.comparingInt(place -> frequencies[place.offset()]));
  }

  private void readStarts(PhraseWord place) throws IOException {
    int frequency = place.postings().freq();
    if (starts.length < frequency) {
      starts = new int[frequency];
    }
    size = 0;
    for (int left = frequency; left > 0; left--) {
      int start = place.postings().nextPosition() - place.offset();
      if (start >= 0) {
        starts[size++] = start;
      }
    }
  }

  /** Removes the starts at which this word is not said at its offset. */
  private void removeMissing(PhraseWord place) throws IOException {
    int kept = 0;
    int left = place.postings().freq();
    int said = -1;
    for (int i = 0; i < size; i++) {
      int wanted = starts[i] + place.offset();
      while (said < wanted && left > 0) {
        said = place.postings().nextPosition();
        left--;
      }
      if (said < wanted) {
        break;
      }
      if (said == wanted) {
        starts[kept++] = starts[i];
      }
    }
    size = kept;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    to.accept(spans);
  }
}
