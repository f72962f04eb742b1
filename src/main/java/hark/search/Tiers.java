package hark.search;

/** Which tiers an answer takes in. */
public enum Tiers {
  ALL,

  /** {@link Tier#EXACT} alone. */
  EXACT;

  public boolean include(Tier tier) {
    return this == ALL || tier == Tier.EXACT;
  }
}
