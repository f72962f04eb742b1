package hark.lucene.match;

import hark.search.request.Tier;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The spans of a query with the words as typed, which are exact, and of the same query with all
 * their forms, which are inflected unless they are exact as well. The second is matched only in
 * transcripts in which a further form is said.
 */
final class TieredMatcher extends SpanMatcher {

  /** The weight of a span in which a word is said with other accents. */
  static final float OTHER_ACCENTS = 0.9f;

  /** A check for forms besides the words as typed in the current transcript. */
  @FunctionalInterface
  interface Further {
    boolean isHere(int document);
  }

  private final Optional<SpanMatcher> exact;
  private final List<FormPostings> accented;
  private final SpanMatcher wide;
  private final List<Further> further;
  private final InflectedPositions inflectedPositions;
  private final SpanList spans = new SpanList();
  private final SpanList weighed = new SpanList();
  private final PositionSet accents = new PositionSet();
  private boolean exactHere;
  private boolean wideHere;

  /**
   * @param exact empty if no transcript can satisfy it
   * @param accented the words of the exact query that are said with other accents too
   * @param wide the exact query itself if no word has further forms
   * @param inflectedPositions of the inflected forms
   */
  TieredMatcher(
      Optional<SpanMatcher> exact,
      List<FormPostings> accented,
      SpanMatcher wide,
      List<Further> further,
      InflectedPositions inflectedPositions) {
    this.exact = exact;
    this.accented = accented;
    this.wide = wide;
    this.further = further;
    this.inflectedPositions = inflectedPositions;
  }

  @Override
  public DocIdSetIterator transcripts() {
    return wide.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    int document = transcripts().docID();
    var exactSpans = matchExact(document);
    wideHere = isFurtherHere(document);
    if (!wideHere) {
      return exactSpans;
    }
    spans.clear();
    addTiers(document, exactSpans, wide.match());
    return spans;
  }

  private boolean isFurtherHere(int document) {
    for (var form : further) {
      if (form.isHere(document)) {
        return true;
      }
    }
    return false;
  }

  private SpanList matchExact(int document) throws IOException {
    weighed.clear();
    exactHere = exact.isPresent() && isAt(exact.get().transcripts(), document);
    if (!exactHere) {
      return weighed;
    }
    var all = exact.get().match();
    accents.clear();
    for (var word : accented) {
      if (word.docID() == document) {
        accents.addAll(word.accents());
      }
    }
    if (accents.isEmpty()) {
      return all;
    }
    for (int i = 0; i < all.size(); i++) {
      float worth = accents.hasBetween(all.start(i), all.end(i)) ? OTHER_ACCENTS : 1;
      weighed.addFrom(all, i, worth * all.weight(i));
    }
    return weighed;
  }

  private static boolean isAt(DocIdSetIterator transcripts, int document) throws IOException {
    int at = transcripts.docID();
    return (at < document ? transcripts.advance(document) : at) == document;
  }

  /** Merges two lists, both in order. */
  private void addTiers(int document, SpanList exactSpans, SpanList wideSpans) throws IOException {
    int i = 0;
    for (int j = 0; j < wideSpans.size(); j++) {
      while (i < exactSpans.size() && SpanList.compare(exactSpans, i, wideSpans, j) < 0) {
        spans.addFrom(exactSpans, i++);
      }
      boolean isExact = i < exactSpans.size() && SpanList.compare(exactSpans, i, wideSpans, j) == 0;
      if (!isExact && inflectedPositions.isIn(document, wideSpans.start(j), wideSpans.end(j))) {
        spans.addFrom(wideSpans, j, Tier.INFLECTED);
      }
    }
    while (i < exactSpans.size()) {
      spans.addFrom(exactSpans, i++);
    }
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    if (exactHere) {
      exact.orElseThrow().marks(to);
    }
    if (wideHere) {
      wide.marks(to);
    }
  }
}
