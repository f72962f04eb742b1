package hark.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of another matcher that lie in a neighbourhood. */
final class NearbyMatcher extends Matcher {

  private final Matcher matcher;
  private final Neighbourhood neighbourhood;
  private final SpanList spans = new SpanList();

  NearbyMatcher(Matcher matcher, Neighbourhood neighbourhood) {
    this.matcher = matcher;
    this.neighbourhood = neighbourhood;
  }

  @Override
  DocIdSetIterator transcripts() {
    return matcher.transcripts();
  }

  @Override
  SpanList match() throws IOException {
    var all = matcher.match();
    if (neighbourhood.isEverywhere()) {
      return all;
    }
    spans.clear();
    neighbourhood.addNear(transcripts().docID(), all, spans);
    return spans;
  }

  @Override
  void marks(Consumer<SpanList> to) {
    matcher.marks(to);
  }
}
