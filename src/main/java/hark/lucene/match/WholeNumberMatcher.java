package hark.lucene.match;

import hark.lucene.expand.NumberBoundaries;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The places of a number that are no part of a longer number in digits. */
final class WholeNumberMatcher extends SpanMatcher {

  private final SpanMatcher number;
  private final NumberBoundaries boundaries;
  private final SpanList spans = new SpanList();

  WholeNumberMatcher(SpanMatcher number, NumberBoundaries boundaries) {
    this.number = number;
    this.boundaries = boundaries;
  }

  @Override
  public DocIdSetIterator transcripts() {
    return number.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    int document = transcripts().docID();
    var all = number.match();
    spans.clear();
    for (int i = 0; i < all.size(); i++) {
      if (!boundaries.has(document, all.start(i)) && !boundaries.has(document, all.end(i) + 1)) {
        spans.addFrom(all, i);
      }
    }
    return spans;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    to.accept(spans);
  }
}
