package hark.search.part;

import hark.search.request.Tier;
import hark.search.request.VideoSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The division of a list of moments into pages. */
public final class MomentPage<T extends MomentPage.Counted> {

  /** Something with a known number of moments: a transcript, or all those of one video. */
  public interface Counted {

    /** Returns the number of moments of a tier, or of all. */
    int moments(Optional<Tier> tier);
  }

  /**
   * A range of the moments of a transcript or video in some order.
   *
   * @param tier to which the range is restricted; empty for all
   * @param from the index of the first among those of the tier, from 0
   * @param to the index after the last; may be beyond the end
   */
  public record MomentRun(Optional<Tier> tier, int from, int to) {

    /** Creates a range over all tiers. */
    public static MomentRun of(int from, int to) {
      return new MomentRun(Optional.empty(), from, to);
    }

    public int size() {
      return to - from;
    }

    /** Returns the range of at most so many moments before this one. */
    public MomentRun before(int most) {
      return new MomentRun(tier, Math.max(0, from - most), from);
    }
  }

  /**
   * Consecutive moments of one transcript or video.
   *
   * @param scored that transcript or video, with its rank
   */
  public record Slice<T>(T scored, MomentRun run) {}

  private final List<Slice<T>> slices = new ArrayList<>();
  private long skip;
  private int wanted;

  private MomentPage(long skip, int wanted) {
    this.skip = skip;
    this.wanted = wanted;
  }

  /**
   * Computes the slices of one page. By relevance the moments of a better tier precede those of
   * others, in all transcripts.
   *
   * @param scored all transcripts or videos, in their order
   * @param skip the number of moments before the page
   */
  public static <T extends Counted> List<Slice<T>> of(
      List<T> scored, VideoSort sort, long skip, int size) {
    var page = new MomentPage<T>(skip, size);
    if (sort == VideoSort.RELEVANCE) {
      for (var tier : Tier.values()) {
        scored.forEach(one -> page.add(one, Optional.of(tier)));
      }
    } else {
      scored.forEach(one -> page.add(one, Optional.empty()));
    }
    return page.slices;
  }

  private void add(T scored, Optional<Tier> tier) {
    int moments = scored.moments(tier);
    if (skip >= moments) {
      skip -= moments;
      return;
    }
    int from = (int) skip;
    int to = (int) Math.min(moments, (long) from + wanted);
    skip = 0;
    if (to > from) {
      slices.add(new Slice<>(scored, new MomentRun(tier, from, to)));
      wanted -= to - from;
    }
  }
}
