package hark.search;

/** The tiers that a search includes. */
public enum TierSelection {
  ALL,

  /** Only {@link Tier#EXACT}. */
  EXACT;

  public boolean include(Tier tier) {
    return this == ALL || tier == Tier.EXACT;
  }
}
