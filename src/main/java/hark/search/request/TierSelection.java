package hark.search.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tiers that a search includes.
 *
 * @param tiers with {@link Tier#EXACT}
 */
public record TierSelection(Set<Tier> tiers) {

  /** The usual tiers: exact, inflected and number. */
  public static final TierSelection ALL =
      new TierSelection(EnumSet.of(Tier.EXACT, Tier.INFLECTED, Tier.NUMBER));

  /** Only {@link Tier#EXACT}. */
  public static final TierSelection EXACT = new TierSelection(EnumSet.of(Tier.EXACT));

  private static final String USUAL = "all";

  public TierSelection {
    tiers = Set.copyOf(tiers);
    if (!tiers.contains(Tier.EXACT)) {
      throw new IllegalArgumentException("Exact moments always count");
    }
  }

  public boolean include(Tier tier) {
    return tiers.contains(tier);
  }

  /** Adds a tier. */
  public TierSelection with(Tier tier) {
    var more = EnumSet.of(tier);
    more.addAll(tiers);
    return new TierSelection(more);
  }

  /**
   * Reads a selection: {@code all}, or names of tiers with commas between them; empty if it is
   * none. Exact moments are included even if they are not named.
   */
  public static Optional<TierSelection> parse(String text) {
    if (text.equals(USUAL)) {
      return Optional.of(ALL);
    }
    var tiers = EnumSet.of(Tier.EXACT);
    for (var name : text.split(",", -1)) {
      var tier = Arrays.stream(Tier.values()).filter(one -> name(one).equals(name)).findFirst();
      if (tier.isEmpty()) {
        return Optional.empty();
      }
      tiers.add(tier.get());
    }
    return Optional.of(new TierSelection(tiers));
  }

  /** Returns the text that {@link #parse} reads. */
  public String text() {
    return equals(ALL)
        ? USUAL
        : tiers.stream().sorted().map(TierSelection::name).collect(Collectors.joining(","));
  }

  private static String name(Tier tier) {
    return tier.name().toLowerCase(Locale.ROOT);
  }
}
