package hark.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of one part in transcripts that have none of the other. */
final class WithoutMatcher extends Matcher {

  private static final SpanList NOTHING = new SpanList();

  private final Matcher wanted;
  private final Companion unwanted;

  WithoutMatcher(Matcher wanted, Matcher unwanted) {
    this.wanted = wanted;
    this.unwanted = new Companion(unwanted);
  }

  @Override
  DocIdSetIterator transcripts() {
    return wanted.transcripts();
  }

  @Override
  SpanList match() throws IOException {
    return unwanted.match(transcripts().docID()).isEmpty() ? wanted.match() : NOTHING;
  }

  @Override
  void marks(Consumer<SpanList> to) {
    wanted.marks(to);
  }
}
