package hark.lucene.match;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of one part in transcripts that have none of the other. */
final class WithoutMatcher extends SpanMatcher {

  private static final SpanList NOTHING = new SpanList();

  private final SpanMatcher wanted;
  private final LockstepMatcher unwanted;

  WithoutMatcher(SpanMatcher wanted, SpanMatcher unwanted) {
    this.wanted = wanted;
    this.unwanted = new LockstepMatcher(unwanted);
  }

  @Override
  public DocIdSetIterator transcripts() {
    return wanted.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    return unwanted.match(transcripts().docID()).isEmpty() ? wanted.match() : NOTHING;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    wanted.marks(to);
  }
}
