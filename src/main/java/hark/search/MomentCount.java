package hark.search;

/** The number of moments by tier; exact. */
public record MomentCount(long exact, long inflected, long sounds) {

  public static final MomentCount NONE = new MomentCount(0, 0, 0);

  /** Creates a count without sound-alike moments. */
  public MomentCount(long exact, long inflected) {
    this(exact, inflected, 0);
  }

  /** Returns the number in all tiers. */
  public long all() {
    return exact + inflected + sounds;
  }

  /** Returns the number in one tier. */
  public long of(Tier tier) {
    return switch (tier) {
      case EXACT -> exact;
      case INFLECTED -> inflected;
      case SOUNDS -> sounds;
    };
  }

  public MomentCount plus(MomentCount other) {
    return new MomentCount(exact + other.exact, inflected + other.inflected, sounds + other.sounds);
  }
}
