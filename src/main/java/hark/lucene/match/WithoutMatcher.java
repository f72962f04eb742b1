package hark.lucene.match;

import java.io.IOException;
import java.util.Optional;
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

  /** Creates a matcher that leaves out the transcripts of another one, if there are both. */
  static Optional<SpanMatcher> of(Optional<SpanMatcher> wanted, Optional<SpanMatcher> unwanted) {
    return wanted.isEmpty() || unwanted.isEmpty()
        ? wanted
        : Optional.of(new WithoutMatcher(wanted.get(), unwanted.get()));
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
