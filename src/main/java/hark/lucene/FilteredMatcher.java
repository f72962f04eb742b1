package hark.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of another matcher that a question's filters let through. */
final class FilteredMatcher extends Matcher {

  private static final SpanList NOTHING = new SpanList();

  private final Matcher matcher;
  private final TranscriptFilter filter;

  FilteredMatcher(Matcher matcher, TranscriptFilter filter) {
    this.matcher = matcher;
    this.filter = filter;
  }

  @Override
  DocIdSetIterator transcripts() {
    return matcher.transcripts();
  }

  @Override
  SpanList match() throws IOException {
    int document = transcripts().docID();
    return filter.accepts(document) ? filter.keep(document, matcher.match()) : NOTHING;
  }

  @Override
  void marks(Consumer<SpanList> to) {
    matcher.marks(to);
  }
}
