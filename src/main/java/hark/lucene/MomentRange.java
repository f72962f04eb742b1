package hark.lucene;

import hark.lucene.match.SpanList;
import hark.search.request.MomentOrder;
import hark.search.request.Tier;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A range of a transcript's moments in some order.
 *
 * @param tier to which the range is restricted; empty for all
 * @param from the index of the first among those of the tier, from 0
 * @param to the index after the last; may be beyond the end
 */
record MomentRange(Optional<Tier> tier, int from, int to) {

  /** Creates a range over all tiers. */
  static MomentRange of(int from, int to) {
    return new MomentRange(Optional.empty(), from, to);
  }

  int size() {
    return to - from;
  }

  /** Returns the range of at most so many moments before this one. */
  MomentRange before(int most) {
    return new MomentRange(tier, Math.max(0, from - most), from);
  }

  /** Selects the indexes of the spans, in an order. */
  int[] of(SpanList spans, MomentOrder order) {
    var wanted =
        IntStream.range(0, spans.size()).filter(i -> tier.isEmpty() || tier.get() == spans.tier(i));
    var indexes =
        switch (order) {
          case BEST -> bestFirst(wanted.toArray(), spans);
          case TIME -> wanted;
          case RANK -> byRank(wanted, spans);
        };
    return indexes.skip(from).limit(size()).toArray();
  }

  /** Puts the best span before the others, which stay in order. */
  private static IntStream bestFirst(int[] wanted, SpanList spans) {
    int best = 0;
    for (int i = 1; i < wanted.length; i++) {
      int tier = spans.tier(wanted[i]).compareTo(spans.tier(wanted[best]));
      if (tier < 0 || tier == 0 && spans.weight(wanted[i]) > spans.weight(wanted[best])) {
        best = i;
      }
    }
    if (best > 0) {
      int first = wanted[best];
      System.arraycopy(wanted, 0, wanted, 1, best);
      wanted[0] = first;
    }
    return IntStream.of(wanted);
  }

  /** Sorts by a number composed of tier, then weight from high to low, then index. */
  private static IntStream byRank(IntStream wanted, SpanList spans) {
    return wanted
        .mapToLong(
            i -> {
              long tier = spans.tier(i).ordinal() - 2L; // two bits with a sign
              long weight = Integer.MAX_VALUE - Float.floatToIntBits(spans.weight(i));
              return tier << 62 | weight << 31 | i; // weights are from 0 to 1: 31 bits
            })
        .sorted()
        .mapToInt(key -> (int) (key & Integer.MAX_VALUE));
  }
}
