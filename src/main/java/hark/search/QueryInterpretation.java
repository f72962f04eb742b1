package hark.search;

import hark.query.Filter;
import hark.query.ParsedQuery;
import hark.query.QueryParser;
import hark.query.QuerySyntaxException;
import hark.search.request.SearchRequest;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The meaning of a query text: its query, or its words taken literally with a hint on the error.
 */
record QueryInterpretation(ParsedQuery query, Optional<SyntaxHint> hint) {

  static QueryInterpretation of(SearchRequest request) {
    var text = request.queryText();
    try {
      var query = QueryParser.parse(text, request.matchOptions().nearby());
      return new QueryInterpretation(within(query, request), Optional.empty());
    } catch (QuerySyntaxException e) {
      var literal = QueryParser.literal(text, request.matchOptions().nearby());
      var hint = new SyntaxHint(e.column(), e.reason());
      return new QueryInterpretation(within(literal, request), Optional.of(hint));
    }
  }

  /** Adds the filters of the request; an empty query remains empty. */
  private static ParsedQuery within(ParsedQuery query, SearchRequest request) {
    if (query.isEmpty()) {
      return query;
    }
    var filters = new ArrayList<>(query.filters());
    request.facetValues().forEach((facet, value) -> filters.addAll(facet.filters(value)));
    request.video().map(Filter.VideoFilter::new).ifPresent(filters::add);
    request.among().map(Filter.AmongFilter::new).ifPresent(filters::add);
    return new ParsedQuery(query.words(), filters);
  }
}
