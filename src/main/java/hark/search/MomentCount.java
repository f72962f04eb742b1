package hark.search;

import hark.search.request.Tier;

/** The number of moments by tier; exact. */
public record MomentCount(long exact, long inflected, long number, long sounds) {

  public static final MomentCount NONE = new MomentCount(0, 0, 0, 0);

  /** Creates a count of exact and inflected moments. */
  public MomentCount(long exact, long inflected) {
    this(exact, inflected, 0, 0);
  }

  /** Returns the number in all tiers. */
  public long all() {
    return exact + inflected + number + sounds;
  }

  /** Returns the number in one tier. */
  public long of(Tier tier) {
    return switch (tier) {
      case EXACT -> exact;
      case INFLECTED -> inflected;
      case NUMBER -> number;
      case SOUNDS -> sounds;
    };
  }

  public MomentCount plus(MomentCount other) {
    return new MomentCount(
        exact + other.exact,
        inflected + other.inflected,
        number + other.number,
        sounds + other.sounds);
  }
}
