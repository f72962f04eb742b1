package hark.lucene.match;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of another matcher that a question's filters let through. */
final class FilteredMatcher extends SpanMatcher {

  private static final SpanList NOTHING = new SpanList();

  private final SpanMatcher matcher;
  private final TranscriptFilter filter;

  FilteredMatcher(SpanMatcher matcher, TranscriptFilter filter) {
    this.matcher = matcher;
    this.filter = filter;
  }

  @Override
  public DocIdSetIterator transcripts() {
    return matcher.transcripts();
  }

  @Override
  public SpanList match() throws IOException {
    int document = transcripts().docID();
    return filter.accepts(document) ? filter.keep(document, matcher.match()) : NOTHING;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    matcher.marks(to);
  }
}
