package hark.lucene.match;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of another matcher that are near an inflected form. */
final class NearbyMatcher extends SpanMatcher {

  private final SpanMatcher matcher;
  private final InflectedPositions inflectedPositions;
  private final SpanList spans = new SpanList();

  NearbyMatcher(SpanMatcher matcher, InflectedPositions inflectedPositions) {
    this.matcher = matcher;
    this.inflectedPositions = inflectedPositions;
  }

  @Override
  public DocIdSetIterator transcripts() {
    return matcher.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    var all = matcher.match();
    if (inflectedPositions.isEverywhere()) {
      return all;
    }
    spans.clear();
    inflectedPositions.addNear(transcripts().docID(), all, spans);
    return spans;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    matcher.marks(to);
  }
}
