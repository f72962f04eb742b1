package hark.lucene;

import hark.lucene.match.SpanList;
import hark.lucene.schema.TranscriptDocument;
import hark.search.MomentCount;
import hark.search.request.Tier;
import hark.search.request.VideoSort;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * The ranking of a leaf's transcripts, called in order of documents. Used by one thread.
 *
 * <p>By relevance a transcript ranks by its best moment, raised by up to a third for the amount of
 * moments: by w / (w + 2) of that third, where w is the summed weight of its moments; and raised
 * again if its title matches the words too. Only moments of its best tier count, and any moment of
 * a better tier outranks all others: docs/adr has the reasons.
 */
final class TranscriptRanking {

  /**
   * The factor of a title that matches: above 1, but too little to lift words out of order over the
   * same words in order (0.7 of the weight, and a third more at the most).
   */
  static final double TITLE = 1.15;

  /** The worth of a better tier: an amount that no transcript reaches within its own. */
  private static final double BETTER = 2;

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
   * Computes the rank of a transcript; unknown values rank lowest.
   *
   * @param spans of its moments; empty in a list of videos
   * @param titled whether its title matches the words too
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
    var count = spans.count();
    var tier = best(count);
    boolean mixed = count.of(tier) < spans.size();
    float highest = 0;
    float sum = 0;
    for (int i = 0; i < spans.size(); i++) {
      if (!mixed || spans.tier(i) == tier) {
        highest = Math.max(highest, spans.weight(i));
        sum += spans.weight(i);
      }
    }
    double strength = highest * (1 + sum / (sum + 2) / 3) * (titled ? TITLE : 1);
    return (Tier.values().length - 1 - tier.ordinal()) * BETTER + strength;
  }

  /** Returns the best tier with moments; the first if there are none. */
  private static Tier best(MomentCount count) {
    for (var tier : Tier.values()) {
      if (count.of(tier) > 0) {
        return tier;
      }
    }
    return Tier.EXACT;
  }
}
