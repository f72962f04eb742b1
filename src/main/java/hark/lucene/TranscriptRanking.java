package hark.lucene;

import hark.lucene.match.SpanList;
import hark.lucene.schema.TranscriptDocument;
import hark.search.Tier;
import hark.search.VideoSort;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * Which of a leaf's transcripts is better; asked about transcripts in order. Used by one thread.
 *
 * <p>By relevance a transcript is as good as its best moment, raised by up to a third for how much
 * there is of it: by w / (w + 2) of that third, w being the summed weight of its moments; and
 * raised again where its title has the words too. Only moments of the best tier it has count, and
 * any exact moment comes before all that are not: docs/adr has the reasons.
 */
final class TranscriptRanking {

  /**
   * Above 1, but too little to lift words out of order over the same words in order (0.7 of the
   * weight, and a third more at the most).
   */
  static final double TITLE = 1.15;

  /** More than any transcript without an exact moment can reach. */
  private static final double EXACT = 2;

  private final VideoSort sort;
  private final NumericDocValues values;

  TranscriptRanking(LeafReader leaf, VideoSort sort) throws IOException {
    this.sort = sort;
    this.values =
        switch (sort) {
          case RELEVANCE -> DocValues.emptyNumeric();
          case NEWEST, OLDEST -> DocValues.getNumeric(leaf, TranscriptDocument.DAY);
          case LONGEST -> DocValues.getNumeric(leaf, TranscriptDocument.DURATION);
        };
  }

  /**
   * The rank of a transcript; what is not known ranks lowest.
   *
   * @param spans of its moments; none where the answer is a list of videos
   * @param titled whether its title has the words too
   */
  double rank(int document, SpanList spans, boolean titled) throws IOException {
    if (sort == VideoSort.RELEVANCE) {
      return relevance(spans, titled);
    }
    if (!values.advanceExact(document)) {
      return Double.NEGATIVE_INFINITY;
    }
    return sort == VideoSort.OLDEST ? -values.longValue() : values.longValue();
  }

  private static double relevance(SpanList spans, boolean titled) {
    int exact = spans.exact();
    var tier = exact > 0 ? Tier.EXACT : Tier.INFLECTED;
    boolean mixed = exact > 0 && exact < spans.size();
    float highest = 0;
    float sum = 0;
    for (int i = 0; i < spans.size(); i++) {
      if (!mixed || spans.tier(i) == tier) {
        highest = Math.max(highest, spans.weight(i));
        sum += spans.weight(i);
      }
    }
    double strength = highest * (1 + sum / (sum + 2) / 3) * (titled ? TITLE : 1);
    return exact > 0 ? EXACT + strength : strength;
  }
}
