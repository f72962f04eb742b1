package hark.lucene;

import hark.search.request.Tier;
import hark.search.request.VideoSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The division of a list of moments into pages. */
final class MomentList {

  /** Consecutive moments of one transcript. */
  record Slice(ScoredTranscript scored, MomentRange run) {}

  private final List<Slice> slices = new ArrayList<>();
  private long skip;
  private int wanted;

  private MomentList(long skip, int wanted) {
    this.skip = skip;
    this.wanted = wanted;
  }

  /**
   * Computes the slices of one page. By relevance the moments of a better tier precede those of
   * others, in all transcripts.
   *
   * @param scored all transcripts, in their order
   * @param skip the number of moments before the page
   */
  static List<Slice> page(List<ScoredTranscript> scored, VideoSort sort, long skip, int size) {
    var list = new MomentList(skip, size);
    if (sort == VideoSort.RELEVANCE) {
      for (var tier : Tier.values()) {
        scored.forEach(one -> list.add(one, Optional.of(tier), one.moments(Optional.of(tier))));
      }
    } else {
      scored.forEach(one -> list.add(one, Optional.empty(), one.moments(Optional.empty())));
    }
    return list.slices;
  }

  private void add(ScoredTranscript scored, Optional<Tier> tier, int moments) {
    if (skip >= moments) {
      skip -= moments;
      return;
    }
    int from = (int) skip;
    int to = (int) Math.min(moments, (long) from + wanted);
    skip = 0;
    if (to > from) {
      slices.add(new Slice(scored, new MomentRange(tier, from, to)));
      wanted -= to - from;
    }
  }
}
