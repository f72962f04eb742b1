package hark.search;

/** Which tiers an answer takes in. */
public enum TierSelection {
  ALL,

  /** {@link Tier#EXACT} alone. */
  EXACT;

  public boolean include(Tier tier) {
    return this == ALL || tier == Tier.EXACT;
  }
}
