package hark.search.request;

import hark.query.QueryParser;
import java.util.Objects;

/**
 * The interpretation of words without operators, and the tracks that are searched.
 *
 * @param nearby the width in words within which they must be said, 1 to {@value #MAX_NEARBY}
 * @param tiers the tiers that count
 * @param tracks the tracks of a video that are searched
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
