package hark.lucene.match;

import java.io.IOException;

/**
 * A matcher that follows another one through the transcripts, for those at which the other one is
 * positioned.
 */
final class LockstepMatcher {

  private static final SpanList NOTHING = new SpanList();

  private final SpanMatcher matcher;

  LockstepMatcher(SpanMatcher matcher) {
    this.matcher = matcher;
  }

  /** Returns the spans in a transcript; transcripts must come in order, each once. */
  SpanList match(int document) throws IOException {
    var transcripts = matcher.transcripts();
    int at = transcripts.docID();
    if (at < document) {
      at = transcripts.advance(document);
    }
    return at == document ? matcher.match() : NOTHING;
  }
}
