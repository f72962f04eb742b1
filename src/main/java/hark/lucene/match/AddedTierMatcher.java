package hark.lucene.match;

import hark.search.request.Tier;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The spans of a query and, in a tier of their own, those that it has besides when some of its
 * words also stand for others: numbers said in another way, or words that sound alike. The latter
 * is matched only in transcripts that say one of these.
 */
final class AddedTierMatcher extends SpanMatcher {

  private final Optional<SpanMatcher> better;
  private final SpanMatcher all;
  private final List<TieredMatcher.Further> added;
  private final Tier tier;
  private final SpanList spans = new SpanList();
  private final SpanList nothing = new SpanList();
  private boolean betterHere;
  private boolean addedHere;

  /**
   * @param better the query without the other words; empty if no transcript can satisfy it
   * @param all the query with them
   * @param added checks whether one of them is said in the current transcript
   * @param tier of the spans that it has besides
   */
  AddedTierMatcher(
      Optional<SpanMatcher> better, SpanMatcher all, List<TieredMatcher.Further> added, Tier tier) {
    this.better = better;
    this.all = all;
    this.added = added;
    this.tier = tier;
  }

  @Override
  public DocIdSetIterator transcripts() {
    return all.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    int document = transcripts().docID();
    betterHere = better.isPresent() && isAt(better.get().transcripts(), document);
    var known = betterHere ? better.get().match() : nothing;
    addedHere = isAddedHere(document);
    if (!addedHere) {
      return known;
    }
    spans.clear();
    merge(known, all.match());
    return spans;
  }

  private boolean isAddedHere(int document) {
    for (var form : added) {
      if (form.isHere(document)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(DocIdSetIterator transcripts, int document) throws IOException {
    int at = transcripts.docID();
    return (at < document ? transcripts.advance(document) : at) == document;
  }

  /** Merges two lists, both in order. */
  private void merge(SpanList known, SpanList found) {
    int i = 0;
    for (int j = 0; j < found.size(); j++) {
      while (i < known.size() && SpanList.compare(known, i, found, j) < 0) {
        spans.addFrom(known, i++);
      }
      if (i == known.size() || SpanList.compare(known, i, found, j) > 0) {
        spans.addFrom(found, j, tier);
      }
    }
    while (i < known.size()) {
      spans.addFrom(known, i++);
    }
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    if (betterHere) {
      better.orElseThrow().marks(to);
    }
    if (addedHere) {
      all.marks(to);
    }
  }
}
