package hark.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of the current transcript near which an inflected form is said. A moment that is not
 * exact has one of them in it, so what is further from all of them than the widest moment can reach
 * need not be looked at. Used by one thread.
 */
final class InflectedPositions {

  private final int reach;
  private final List<FormPostings> words = new ArrayList<>();
  private final PositionSet inflected = new PositionSet();
  private final SpanList places = new SpanList();
  private boolean everywhere;
  private int placesOf = -1;
  private int document = -1;

  /**
   * @param reach the most words a moment can have
   */
  InflectedPositions(int reach) {
    this.reach = reach;
  }

  /** Inflected forms of this word make neighbourhoods. */
  void add(FormPostings word) {
    words.add(word);
  }

  /** There are forms whose places are not known: nothing is left out. */
  void openUp() {
    everywhere = true;
  }

  /** Adds the spans of a list that lie near enough. */
  void addNear(int wanted, SpanList spans, SpanList to) throws IOException {
    moveTo(wanted);
    inflected.addNear(spans, reach, to);
  }

  /** The most words a moment can have. */
  int reach() {
    return reach;
  }

  /** The places themselves, or what is there already where nothing is left out. */
  SpanList places(int wanted, SpanList all) throws IOException {
    moveTo(wanted);
    if (everywhere) {
      return all;
    }
    if (placesOf != wanted) {
      placesOf = wanted;
      places.clear();
      inflected.addTo(places);
    }
    return places;
  }

  boolean isEverywhere() {
    return everywhere;
  }

  /** Tells whether a span has an inflected form in it. */
  boolean isIn(int wanted, int start, int end) throws IOException {
    moveTo(wanted);
    return everywhere || inflected.holdsBetween(start, end);
  }

  private void moveTo(int wanted) throws IOException {
    if (document == wanted) {
      return;
    }
    document = wanted;
    inflected.clear();
    for (var word : words) {
      if (word.docID() == document && word.isInflectedHere()) {
        inflected.addAll(word.inflected());
      }
    }
  }
}
