package hark.web.search;

import hark.language.Words;
import hark.search.Fragment;
import hark.search.Offer;
import hark.search.Offer.OfferKind;
import hark.search.SearchResult;
import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import hark.web.view.DeepLink;
import hark.web.view.PageLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The offers beside a result.
 *
 * @param replaced present if the result is that of an offer
 * @param spellings other spellings, the best first
 * @param others the query without filters, without words of little meaning, or its largest part
 * @param sounds words that sound like one of the query, the best first
 * @param words each word alone; empty for a query of one word
 * @param query the query text
 */
public record OffersView(
    Optional<ReplacedView> replaced,
    List<OfferView> spellings,
    List<OfferView> others,
    List<OfferView> sounds,
    List<OfferView> words,
    String query) {

  private static final int LONGEST_NAME = 40;

  /**
   * The offer that is shown for the typed query.
   *
   * @param typed the query text
   * @param link the address of the result of the query as typed
   */
  public record ReplacedView(String typed, OfferView shown, String link) {}

  /**
   * An offer.
   *
   * @param leftOut the words that it lacks, separated by commas
   * @param moments 0 only for a word alone
   */
  public record OfferView(
      OfferKind kind, List<Fragment> text, String leftOut, long moments, String link) {

    private static OfferView of(Offer offer, SearchRequest request) {
      return new OfferView(
          offer.kind(),
          offer.text(),
          String.join(", ", offer.leftOut()),
          offer.count().all(),
          address(offer, request));
    }
  }

  static OffersView of(SearchResult result) {
    var request = firstPage(result.request());
    var replacement = result.offers().replacement();
    var further =
        result.offers().offers().stream()
            .filter(offer -> replacement.isEmpty() || offer != replacement.get().shown())
            .toList();
    var words = views(further, request, OfferKind.WORD);
    return new OffersView(
        replacement.map(
            one ->
                new ReplacedView(
                    one.typed(),
                    OfferView.of(one.shown(), request),
                    PageLinks.search(request.withQueryText(one.typed())) + "&replace=false")),
        views(further, request, OfferKind.SPELLING),
        views(further, request, OfferKind.UNFILTERED, OfferKind.CONTENT, OfferKind.PART),
        views(further, request, OfferKind.SOUND),
        replacement.isPresent() || words.size() < 2 ? List.of() : words,
        request.queryText());
  }

  /**
   * Returns the address of the result of an offer.
   *
   * @param request beside whose result it is offered
   */
  static String address(Offer offer, SearchRequest request) {
    var base =
        offer.kind() == OfferKind.UNFILTERED
            ? request.withFacetValues(Map.of()).in(Optional.empty())
            : request;
    return PageLinks.search(firstPage(base).withQueryText(offer.query()));
  }

  private static SearchRequest firstPage(SearchRequest request) {
    return request.withPage(PageRequest.of(1, request.page().size()));
  }

  private static List<OfferView> views(
      List<Offer> offers, SearchRequest request, OfferKind... kinds) {
    return offers.stream()
        .filter(offer -> List.of(kinds).contains(offer.kind()))
        .map(offer -> OfferView.of(offer, request))
        .toList();
  }

  /** Returns whether an offer has moments. */
  public boolean leading() {
    return replaced.isPresent()
        || !spellings.isEmpty()
        || !others.isEmpty()
        || !sounds.isEmpty()
        || words.stream().anyMatch(word -> word.moments() > 0);
  }

  /**
   * Returns the address at which the query is added to the names that are always looked for; empty
   * if it is none.
   */
  public String alwaysLink() {
    boolean isName =
        !sounds.isEmpty()
            && query.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ')
            && query.length() <= LONGEST_NAME
            && Words.count(query) <= 2;
    return isName ? "/names?name=" + DeepLink.encode(query) : "";
  }

  /** Returns whether there is nothing to show. */
  public boolean empty() {
    return replaced.isEmpty()
        && spellings.isEmpty()
        && others.isEmpty()
        && sounds.isEmpty()
        && words.isEmpty();
  }
}
