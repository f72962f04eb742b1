package hark.search;

import hark.query.QueryParser;
import java.util.Objects;

/**
 * How words without operators are meant, and where they are looked for.
 *
 * @param nearby over how many words they may be spread, 1 to {@value #MAX_NEARBY}
 * @param tiers which forms of them count
 * @param tracks which tracks of a video are looked at
 */
public record MatchOptions(int nearby, TierSelection tiers, TrackSelection tracks) {

  public static final int MAX_NEARBY = 1_000;

  public static final MatchOptions USUAL =
      new MatchOptions(QueryParser.NEARBY, TierSelection.ALL, TrackSelection.BEST);

  public MatchOptions {
    Objects.requireNonNull(tiers);
    Objects.requireNonNull(tracks);
    if (nearby < 1 || nearby > MAX_NEARBY) {
      throw new IllegalArgumentException("nearby out of range");
    }
  }
}
