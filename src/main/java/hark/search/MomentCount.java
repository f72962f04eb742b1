package hark.search;

/** The number of moments by tier; exact. */
public record MomentCount(long exact, long inflected) {

  public static final MomentCount NONE = new MomentCount(0, 0);

  /** Returns the number in all tiers. */
  public long all() {
    return exact + inflected;
  }
}
