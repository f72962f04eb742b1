package hark.lucene.match;

import hark.query.ParsedQuery;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of another matcher that a question's filters let through. */
public final class FilteredMatcher extends SpanMatcher {

  private static final SpanList NOTHING = new SpanList();

  private final SpanMatcher matcher;
  private final TranscriptFilter filter;

  private FilteredMatcher(SpanMatcher matcher, TranscriptFilter filter) {
    this.matcher = matcher;
    this.filter = filter;
  }

  /** Matches what a question says must be said, where its filters allow. */
  public static Optional<SpanMatcher> matcher(
      LeafReader leaf, ParsedQuery question, TermExpansion expansion) throws IOException {
    var words = QueryTranslator.tiered(leaf, question.words().orElseThrow(), expansion);
    if (words.isEmpty() || question.filters().isEmpty()) {
      return words;
    }
    return Optional.of(
        new FilteredMatcher(words.get(), new TranscriptFilter(leaf, question.filters())));
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
