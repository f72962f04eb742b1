package hark.search;

/** How many moments there are, by tier; exact. */
public record MomentCount(long exact, long inflected) {

  public static final MomentCount NONE = new MomentCount(0, 0);

  /** Of every tier. */
  public long all() {
    return exact + inflected;
  }
}
