package hark.search;

import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Without;
import hark.search.NaiveSearch.Span;
import hark.search.request.Tier;
import hark.transcript.Transcript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** The moments of a query with their tiers, by a naive evaluation of each tier. */
public final class NaiveTiers {

  private NaiveTiers() {}

  /**
   * Finds the moments of all tiers. Of words in any order each word belongs to one moment at most:
   * of spans that overlap the better one counts, by tier, then the narrower one, then one in the
   * order of the query, then the earlier one.
   */
  public static Map<Span, Tier> moments(Transcript transcript, Query query, NaiveForms forms) {
    var searches = new EnumMap<Tier, NaiveSearch>(Tier.class);
    for (var tier : Tier.values()) {
      searches.put(tier, new NaiveSearch(transcript, forms, tier));
    }
    return moments(searches, query);
  }

  private static Map<Span, Tier> moments(EnumMap<Tier, NaiveSearch> searches, Query query) {
    var moments = new HashMap<Span, Tier>();
    if (query instanceof Or or && isInAnyOrder(or)) {
      for (var part : or.parts()) {
        moments(searches, part)
            .forEach(
                (span, tier) -> moments.merge(span, tier, (a, b) -> a.compareTo(b) < 0 ? a : b));
      }
      return moments;
    }
    if (query instanceof Without without && isInAnyOrder(without)) {
      return searches.get(Tier.EXACT).unwanted(without.unwanted()).findAny().isPresent()
          ? moments
          : moments(searches, without.wanted());
    }
    searches.forEach(
        (tier, search) -> search.spans(query).forEach(span -> moments.putIfAbsent(span, tier)));
    var together = together(query);
    return together.isEmpty() ? moments : counted(moments, searches, together.get());
  }

  private static Map<Span, Tier> counted(
      Map<Span, Tier> spans, EnumMap<Tier, NaiveSearch> searches, AllWithin together) {
    var inOrder = new HashSet<Span>();
    spans.forEach(
        (span, tier) -> {
          if (searches.get(tier).isInOrder(span, together)) {
            inOrder.add(span);
          }
        });
    var bestFirst =
        Comparator.<Span, Tier>comparing(spans::get)
            .thenComparing(span -> span.end() - span.start())
            .thenComparing(span -> inOrder.contains(span) ? 0 : 1)
            .thenComparing(Comparator.naturalOrder());
    var counted = new HashMap<Span, Tier>();
    for (var span : spans.keySet().stream().sorted(bestFirst).toList()) {
      if (counted.keySet().stream()
          .noneMatch(other -> other.start() <= span.end() && span.start() <= other.end())) {
        counted.put(span, spans.get(span));
      }
    }
    return counted;
  }

  /** Checks whether an alternative of a query consists of words in any order. */
  private static boolean isInAnyOrder(Query query) {
    return switch (query) {
      case Or or -> or.parts().stream().anyMatch(NaiveTiers::isInAnyOrder);
      case Without without -> isInAnyOrder(without.wanted());
      default -> together(query).isPresent();
    };
  }

  /** Returns the words in any order of which a query consists, apart from what is not near. */
  private static Optional<AllWithin> together(Query query) {
    return switch (query) {
      case AllWithin together -> Optional.of(together);
      case NotNear notNear -> together(notNear.wanted());
      default -> Optional.empty();
    };
  }
}
