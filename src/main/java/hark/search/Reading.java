package hark.search;

import hark.query.QueryParser;
import java.util.Objects;

/**
 * How words without operators are meant.
 *
 * @param nearby over how many words they may be spread, 1 to {@value #MAX_NEARBY}
 * @param tiers which forms of them count
 */
public record Reading(int nearby, Tiers tiers) {

  public static final int MAX_NEARBY = 1_000;

  public static final Reading USUAL = new Reading(QueryParser.NEARBY, Tiers.ALL);

  public Reading {
    Objects.requireNonNull(tiers);
    if (nearby < 1 || nearby > MAX_NEARBY) {
      throw new IllegalArgumentException("nearby out of range");
    }
  }
}
