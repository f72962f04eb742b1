package hark.lucene.match;

import hark.lucene.match.FormPostings.FormKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The positions of inflected forms in the current transcript. A moment that is not exact contains
 * one of them, so spans further from all of them than the widest moment can reach need not be
 * examined. Used by one thread.
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
   * @param reach the most words of a moment
   */
  InflectedPositions(int reach) {
    this.reach = reach;
  }

  /** Adds the inflected forms of a word. */
  void add(FormPostings word) {
    words.add(word);
  }

  /** Disables the restriction, because some forms have unknown positions. */
  void disable() {
    everywhere = true;
  }

  /** Adds the spans of a list that are near enough to an inflected form. */
  void addNear(int wanted, SpanList spans, SpanList to) throws IOException {
    moveTo(wanted);
    inflected.addNear(spans, reach, to);
  }

  /** Returns the most words of a moment. */
  int reach() {
    return reach;
  }

  /** Returns the positions as spans, or the given spans if the restriction is disabled. */
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

  /** Checks whether a span contains an inflected form. */
  boolean isIn(int wanted, int start, int end) throws IOException {
    moveTo(wanted);
    return everywhere || inflected.hasBetween(start, end);
  }

  private void moveTo(int wanted) throws IOException {
    if (document == wanted) {
      return;
    }
    document = wanted;
    inflected.clear();
    for (var word : words) {
      if (word.docID() == document && word.isHere(FormKind.INFLECTED)) {
        inflected.addAll(word.inflected());
      }
    }
  }
}
