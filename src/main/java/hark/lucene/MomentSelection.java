package hark.lucene;

import hark.lucene.match.SpanList;
import hark.search.part.MomentPage.MomentRun;
import hark.search.request.MomentOrder;
import java.util.stream.IntStream;

/** The selection of the spans of one transcript that a range of its moments has. */
final class MomentSelection {

  private MomentSelection() {}

  /** Selects the indexes of the spans, in an order. */
  static int[] of(MomentRun run, SpanList spans, MomentOrder order) {
    var wanted =
        IntStream.range(0, spans.size())
            .filter(i -> run.tier().isEmpty() || run.tier().get() == spans.tier(i));
    var indexes =
        switch (order) {
          case BEST -> bestFirst(wanted.toArray(), spans);
          case TIME -> wanted;
          case RANK -> byRank(wanted, spans);
        };
    return indexes.skip(run.from()).limit(run.size()).toArray();
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
