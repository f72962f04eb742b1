package hark.lucene.match;

import hark.lucene.expand.TermExpansion;
import hark.query.ParsedQuery;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of another matcher that pass the filters of a query. */
public final class FilteredMatcher extends SpanMatcher {

  private static final SpanList NOTHING = new SpanList();

  private final SpanMatcher matcher;
  private final TranscriptFilter filter;

  private FilteredMatcher(SpanMatcher matcher, TranscriptFilter filter) {
    this.matcher = matcher;
    this.filter = filter;
  }

  /**
   * Creates the matcher of a query with its filters; empty if no transcript of the leaf can satisfy
   * it.
   *
   * @param query with words
   */
  public static Optional<SpanMatcher> matcher(
      LeafReader leaf, ParsedQuery query, TermExpansion expansion) throws IOException {
    var words = MomentMatchers.of(leaf, query.words().orElseThrow(), expansion);
    if (words.isEmpty() || query.filters().isEmpty()) {
      return words;
    }
    return Optional.of(
        new FilteredMatcher(words.get(), new TranscriptFilter(leaf, query.filters())));
  }

  @Override
  public DocIdSetIterator transcripts() {
    return matcher.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    int document = transcripts().docID();
    return filter.accepts(document) ? filter.keep(document, matcher.match()) : NOTHING;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    matcher.marks(to);
  }
}
