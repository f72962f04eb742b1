package hark.search;

import hark.language.StopWords;
import hark.query.QueryParser;
import hark.query.QuerySyntaxException;
import hark.query.QueryWords;
import hark.query.QueryWords.QueryPiece;
import hark.query.QueryWords.QueryWord;
import hark.search.Offer.OfferKind;
import hark.search.request.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A finder of other queries for one request without exact moments. Each offer is counted by a
 * search of its own, and left out if that did not come to its end; the number of searches is
 * bounded, and their time by {@link OfferCounter}. Used by one thread at a time.
 */
final class OfferFinder {

  private static final int SPELLINGS = 3;

  /** The most spellings that are searched for {@value #SPELLINGS} with moments. */
  private static final int SPELLINGS_TRIED = 8;

  /** The most words that are counted one by one. */
  private static final int WORDS = 8;

  /** The most parts of a query that are searched for one with moments. */
  private static final int PARTS_TRIED = 16;

  private final TranscriptIndex index;
  private final SearchRequest request;
  private final OfferCounter counter;
  private final QueryWords words;
  private final Set<String> stopWords;
  private final String filters;
  private final Map<String, Optional<MomentCount>> counts = new LinkedHashMap<>();

  OfferFinder(TranscriptIndex index, SearchRequest request, OfferCounter counter) {
    this.index = index;
    this.request = request;
    this.counter = counter;
    this.words = QueryWords.of(request.queryText());
    this.filters = words.filters();
    this.stopWords =
        StopWords.among(
            words.words().stream()
                .map(word -> request.queryText().substring(word.start(), word.end()))
                .toList());
  }

  /**
   * Finds the offers for a result without exact moments: other spellings and, if it has no moments
   * at all, each word alone, the words that carry meaning, and the largest part with moments.
   */
  SearchOffers find(SearchResult result) {
    var spellings = spellings(words, List.of());
    if (result.totalMoments() > 0) {
      return SearchOffers.of(spellings);
    }
    var alone = wordsAlone();
    var content = content();
    var offers = new ArrayList<>(spellings);
    if (spellings.isEmpty() && content.isPresent() && content.get().count().all() == 0) {
      offers.addAll(spellings(QueryWords.of(content.get().query()), content.get().leftOut()));
    }
    content.filter(OfferFinder::hasMoments).ifPresent(offers::add);
    unfiltered().ifPresent(offers::add);
    if (content.filter(OfferFinder::hasMoments).isEmpty()) {
      part(alone).ifPresent(offers::add);
    }
    offers.addAll(alone);
    return SearchOffers.of(offers);
  }

  /**
   * Selects the offer whose result is shown in place of an empty one: the best spelling if a word
   * is not said at all, otherwise the words that carry meaning. A word that could not be counted is
   * not among the offers, and so never taken for one that is not said.
   */
  Optional<Offer> best(SearchOffers offers) {
    boolean isUnknown =
        offers.of(OfferKind.WORD).stream().anyMatch(word -> word.count().all() == 0);
    var spelling = offers.of(OfferKind.SPELLING).stream().findFirst().filter(_ -> isUnknown);
    return spelling.or(() -> offers.of(OfferKind.CONTENT).stream().findFirst());
  }

  private static boolean hasMoments(Offer offer) {
    return offer.count().all() > 0;
  }

  private List<Offer> spellings(QueryWords typed, List<String> leftOut) {
    var offers = spellings(typed, leftOut, false);
    return offers.isEmpty() ? spellings(typed, leftOut, true) : offers;
  }

  private List<Offer> spellings(QueryWords typed, List<String> leftOut, boolean every) {
    var offers = new ArrayList<Offer>();
    var spellings =
        index.respell(typed, every, SPELLINGS_TRIED, counter::isOver).stream()
            .map(spelling -> typed.with(spelling.changes()))
            .toList();
    int tried = 0;
    while (offers.size() < SPELLINGS && tried < spellings.size() && !counter.isOver()) {
      int next = Math.min(tried + SPELLINGS - offers.size(), spellings.size());
      var pieces = spellings.subList(tried, next);
      count(pieces.stream().map(OfferFinder::text).toList());
      for (var spelling : pieces) {
        var text = text(spelling);
        count(text)
            .map(count -> new Offer(OfferKind.SPELLING, fragments(spelling), text, count, leftOut))
            .filter(OfferFinder::hasMoments)
            .ifPresent(offers::add);
      }
      tried = next;
    }
    return offers;
  }

  private static String text(List<QueryPiece> pieces) {
    return pieces.stream().map(QueryPiece::text).collect(Collectors.joining());
  }

  private static List<Fragment> fragments(List<QueryPiece> pieces) {
    return pieces.stream().map(piece -> new Fragment(piece.text(), piece.isChanged())).toList();
  }

  /**
   * Returns each word that carries meaning, or each word if none does, with its count; without
   * those whose count is unknown.
   */
  List<Offer> wordsAlone() {
    var distinct = new LinkedHashSet<String>();
    words.words().forEach(word -> distinct.add(word.text()));
    var wanted = distinct.stream().filter(word -> !stopWords.contains(word)).toList();
    var counted =
        (wanted.isEmpty() ? List.copyOf(distinct) : wanted).stream().limit(WORDS).toList();
    count(counted.stream().map(this::filtered).toList());
    return counted.stream()
        .flatMap(word -> ofWords(OfferKind.WORD, word, List.of()).stream())
        .toList();
  }

  /** Returns the query without the words that carry little meaning; empty if that is nothing. */
  private Optional<Offer> content() {
    var removable = words.removable(stopWords);
    var leftOut = removable.stream().map(QueryWord::text).distinct().toList();
    var rest = words.without(removable);
    return leftOut.isEmpty() || !isQuery(rest)
        ? Optional.empty()
        : count(rest)
            .map(
                count ->
                    new Offer(
                        OfferKind.CONTENT,
                        plain(QueryWords.of(rest).unfiltered()),
                        rest,
                        count,
                        leftOut));
  }

  private static boolean isQuery(String text) {
    try {
      return QueryParser.parse(text).words().isPresent();
    } catch (QuerySyntaxException e) {
      return false;
    }
  }

  private Optional<Offer> unfiltered() {
    var text = words.unfiltered();
    boolean isFiltered =
        !filters.isEmpty() || !request.facetValues().isEmpty() || request.video().isPresent();
    if (!isFiltered || !isQuery(text)) {
      return Optional.empty();
    }
    var everywhere = request.withFacetValues(Map.of()).in(Optional.empty()).withQueryText(text);
    return counter
        .count(everywhere)
        .map(count -> new Offer(OfferKind.UNFILTERED, plain(text), text, count, List.of()))
        .filter(OfferFinder::hasMoments);
  }

  /**
   * Finds the largest part of the words that has moments: of several, that with the rarest words.
   *
   * @param alone the words that may be in it
   */
  private Optional<Offer> part(List<Offer> alone) {
    var said =
        alone.stream()
            .filter(OfferFinder::hasMoments)
            .sorted(Comparator.comparingLong(word -> word.count().all()))
            .toList();
    int tried = 0;
    for (var part : parts(said.size())) {
      if (tried++ == PARTS_TRIED || counter.isOver()) {
        break;
      }
      var offer =
          part(alone, part.stream().map(said::get).toList()).filter(OfferFinder::hasMoments);
      if (offer.isPresent() && !offer.get().query().equals(request.queryText())) {
        return offer;
      }
    }
    return Optional.empty();
  }

  private Optional<Offer> part(List<Offer> alone, List<Offer> part) {
    var kept = alone.stream().filter(part::contains).map(Offer::plainText).toList();
    var leftOut =
        words.words().stream()
            .map(QueryWord::text)
            .filter(word -> !kept.contains(word))
            .distinct()
            .toList();
    return ofWords(OfferKind.PART, String.join(" ", kept), leftOut);
  }

  /** Returns the sets of numbers below a size, the largest first, then those of low numbers. */
  private static List<List<Integer>> parts(int size) {
    var parts = new ArrayList<List<Integer>>();
    for (int set = 1; set < 1 << size; set++) {
      var numbers = new ArrayList<Integer>();
      for (int i = 0; i < size; i++) {
        if ((set & 1 << i) != 0) {
          numbers.add(i);
        }
      }
      parts.add(numbers);
    }
    parts.sort(
        Comparator.comparingInt((List<Integer> part) -> -part.size())
            .thenComparingInt(part -> part.stream().mapToInt(number -> 1 << number).sum()));
    return parts;
  }

  /** Creates an offer of words without operators, with the filters of the typed query. */
  private Optional<Offer> ofWords(OfferKind kind, String text, List<String> leftOut) {
    var query = filtered(text);
    return count(query).map(count -> new Offer(kind, plain(text), query, count, leftOut));
  }

  private String filtered(String text) {
    return filters.isEmpty() ? text : text + " " + filters;
  }

  private static List<Fragment> plain(String text) {
    return List.of(new Fragment(text, false));
  }

  /** Counts queries at the same time, so that each count is known. */
  private void count(List<String> texts) {
    var unknown = texts.stream().distinct().filter(text -> !counts.containsKey(text)).toList();
    var found = counter.count(unknown.stream().map(request::withQueryText).toList());
    for (int i = 0; i < unknown.size(); i++) {
      counts.put(unknown.get(i), found.get(i));
    }
  }

  /** Returns the exact count of a query; empty if it is unknown. */
  private Optional<MomentCount> count(String text) {
    return counts.computeIfAbsent(text, _ -> counter.count(request.withQueryText(text)));
  }
}
