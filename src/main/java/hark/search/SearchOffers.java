package hark.search;

import hark.search.Offer.OfferKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The offers beside a result whose query has few moments or none.
 *
 * @param replacement present if the result is that of an offer, because the typed query has none
 * @param offers further queries, by kind, the best of each kind first
 */
public record SearchOffers(Optional<Replacement> replacement, List<Offer> offers) {

  public static final SearchOffers NONE = new SearchOffers(Optional.empty(), List.of());

  /**
   * The typed query, and the offer whose result is shown for it.
   *
   * @param typed the query text, which has no moments
   */
  public record Replacement(String typed, Offer shown) {

    public Replacement {
      Objects.requireNonNull(typed);
      Objects.requireNonNull(shown);
    }
  }

  public SearchOffers {
    Objects.requireNonNull(replacement);
    offers = List.copyOf(offers);
  }

  public static SearchOffers of(List<Offer> offers) {
    return new SearchOffers(Optional.empty(), offers);
  }

  /** Returns the offers of a kind, the best first. */
  public List<Offer> of(OfferKind kind) {
    return offers.stream().filter(offer -> offer.kind() == kind).toList();
  }

  /** Adds offers after the others. */
  public SearchOffers plus(List<Offer> more) {
    return new SearchOffers(replacement, Stream.concat(offers.stream(), more.stream()).toList());
  }

  /** States that the result is that of an offer. */
  public SearchOffers shownFor(String typed, Offer shown) {
    return new SearchOffers(Optional.of(new Replacement(typed, shown)), offers);
  }
}
