package hark.lucene.match;

import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** The spans of another matcher in transcripts in some languages, or in all others. */
final class SpokenInMatcher extends SpanMatcher {

  private static final SpanList NOTHING = new SpanList();

  private final SpanMatcher matcher;
  private final SortedDocValues spoken;
  private final boolean[] languages;
  private final boolean isIn;
  private boolean counts;

  /**
   * @param languages as ISO 639 codes
   * @param isIn whether spans count in transcripts in these languages, or in all others
   */
  SpokenInMatcher(LeafReader leaf, SpanMatcher matcher, Set<String> languages, boolean isIn)
      throws IOException {
    this.matcher = matcher;
    this.spoken = DocValues.getSorted(leaf, TranscriptDocument.SPOKEN);
    this.languages = FormPostings.languages(leaf, languages);
    this.isIn = isIn;
  }

  @Override
  public DocIdSetIterator transcripts() {
    return matcher.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    int document = transcripts().docID();
    boolean isOne =
        languages.length > 0 && spoken.advanceExact(document) && languages[spoken.ordValue()];
    counts = isOne == isIn;
    return counts ? matcher.match() : NOTHING;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    if (counts) {
      matcher.marks(to);
    }
  }
}
