package hark.lucene.match;

import java.io.IOException;

/**
 * A matcher that follows another one through the transcripts, to be asked about those that the
 * other one stands at.
 */
final class LockstepMatcher {

  private static final SpanList NOTHING = new SpanList();

  private final SpanMatcher matcher;

  LockstepMatcher(SpanMatcher matcher) {
    this.matcher = matcher;
  }

  /** Its spans in a transcript; transcripts are asked about in order, each once. */
  SpanList match(int document) throws IOException {
    var transcripts = matcher.transcripts();
    int at = transcripts.docID();
    if (at < document) {
      at = transcripts.advance(document);
    }
    return at == document ? matcher.match() : NOTHING;
  }
}
