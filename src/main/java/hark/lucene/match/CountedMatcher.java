package hark.lucene.match;

import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.Without;
import hark.query.Query.Word;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The spans of another matcher that count as moments where words may be said in any order: each
 * word of a transcript belongs to one of them at most. Of spans that overlap the better one counts:
 * by tier, then the narrower one, then one in the order of the query, then the earlier one. Chosen
 * greedily, in time n log n of the spans that overlap in one run.
 */
final class CountedMatcher extends SpanMatcher {

  private static final int WIDTH_BITS = 28;
  private static final int INDEX_BITS = 31;

  private final SpanMatcher matcher;
  private final SpanList counted = new SpanList();
  private final BitSet chosen = new BitSet();
  private final BitSet taken = new BitSet();
  private long[] order = new long[16];

  CountedMatcher(SpanMatcher matcher) {
    this.matcher = matcher;
  }

  /** Checks whether a query consists of words in any order, apart from what must not be near. */
  static boolean isOf(Query query) {
    return switch (query) {
      case AllWithin together -> true;
      case NotNear notNear -> isOf(notNear.wanted());
      case Word word -> false;
      case StemmedWord word -> false;
      case SoundAlike word -> false;
      case Hyphenated pair -> false;
      case Prefix prefix -> false;
      case Fuzzy fuzzy -> false;
      case Phrase phrase -> false;
      case Tied tied -> false;
      case Ordered ordered -> false;
      case Near near -> false;
      case Or or -> false;
      case Without without -> false;
    };
  }

  /** Checks whether an alternative of a query consists of words in any order. */
  static boolean isIn(Query query) {
    return switch (query) {
      case Or or -> or.parts().stream().anyMatch(CountedMatcher::isIn);
      case Without without -> isIn(without.wanted());
      default -> isOf(query);
    };
  }

  @Override
  public DocIdSetIterator transcripts() {
    return matcher.transcripts();
  }

  @Override
  protected SpanList findSpans() throws IOException {
    var spans = matcher.match();
    if (!overlap(spans)) {
      return spans;
    }
    chosen.clear();
    for (int from = 0; from < spans.size(); ) {
      int to = runEnd(spans, from);
      choose(spans, from, to);
      from = to;
    }
    counted.clear();
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      counted.addFrom(spans, i);
    }
    return counted;
  }

  private static boolean overlap(SpanList spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.start(i) <= spans.end(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index after the spans that overlap, one the next, from an index on. */
  private static int runEnd(SpanList spans, int from) {
    int end = -1;
    int i = from;
    while (i < spans.size() && (i == from || spans.start(i) <= end)) {
      end = Math.max(end, spans.end(i));
      i++;
    }
    return i;
  }

  private void choose(SpanList spans, int from, int to) {
    int size = to - from;
    if (size == 1) {
      chosen.set(from);
      return;
    }
    if (order.length < size) {
      order = new long[2 * size];
    }
    for (int i = 0; i < size; i++) {
      order[i] = key(spans, from, from + i);
    }
    Arrays.sort(order, 0, size);
    taken.clear();
    int base = spans.start(from);
    for (int i = 0; i < size; i++) {
      int span = from + (int) (order[i] & (1L << INDEX_BITS) - 1);
      int start = spans.start(span) - base;
      int end = spans.end(span) - base;
      int next = taken.nextSetBit(start);
      if (next < 0 || next > end) {
        taken.set(start, end + 1);
        chosen.set(span);
      }
    }
  }

  /** Returns a number that is the smaller, the better a span is. */
  private static long key(SpanList spans, int from, int i) {
    long tier = spans.tier(i).ordinal();
    long width = Math.min(spans.end(i) - spans.start(i), (1 << WIDTH_BITS) - 1);
    long order = spans.isInOrder(i) ? 0 : 1;
    return ((tier << WIDTH_BITS | width) << 1 | order) << INDEX_BITS | i - from;
  }

  @Override
  public void marks(Consumer<SpanList> to) {
    matcher.marks(to);
  }
}
