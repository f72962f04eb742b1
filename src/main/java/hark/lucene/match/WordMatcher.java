package hark.lucene.match;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The places of one word. */
final class WordMatcher extends SpanMatcher {

  private final PostingsEnum postings;
  private final SpanList spans = new SpanList();

  WordMatcher(PostingsEnum postings) {
    this.postings = postings;
  }

  @Override
  public DocIdSetIterator transcripts() {
    return postings;
  }

  @Override
  protected SpanList findSpans() throws IOException {
    spans.clear();
    spans.addWords(postings);
    return spans;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    to.accept(spans);
  }
}
