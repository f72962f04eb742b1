package hark.web.view;

import hark.search.request.MatchOptions;
import hark.search.request.SearchRequest;
import hark.search.request.TierSelection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The query text and its match options, which the links from a result to its videos carry, so that
 * the marks there agree with the counts here, and links to other videos stay in the result.
 *
 * @param narrowed the parameters, by name, that filter and sort the result that the link comes from
 */
public record SearchContext(String query, MatchOptions reading, Map<String, String> narrowed) {

  /** The context without a query. */
  public static final SearchContext NOTHING = new SearchContext("", MatchOptions.USUAL);

  public SearchContext {
    Objects.requireNonNull(query);
    Objects.requireNonNull(reading);
    narrowed = Collections.unmodifiableMap(new LinkedHashMap<>(narrowed));
  }

  /** Creates the context of a search in the whole library. */
  public SearchContext(String query, MatchOptions reading) {
    this(query, reading, Map.of());
  }

  /** Returns the context of a search, with its filters and order. */
  public static SearchContext of(SearchRequest request) {
    return new SearchContext(
        request.queryText(), request.matchOptions(), SearchLink.narrowing(request));
  }

  /** Returns the context of a search without its filters and order, for links to share. */
  public static SearchContext alone(SearchRequest request) {
    return new SearchContext(request.queryText(), request.matchOptions());
  }

  /** Returns the fields as parameters to append to others; empty without a query. */
  public String parameters() {
    return query.isBlank()
        ? ""
        : fields().entrySet().stream()
            .map(field -> "&" + field.getKey() + "=" + DeepLink.encode(field.getValue()))
            .collect(Collectors.joining());
  }

  /** Returns all but the query, as parameters by name; defaults are left out. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    if (reading.nearby() != MatchOptions.USUAL.nearby()) {
      fields.put("nearby", String.valueOf(reading.nearby()));
    }
    if (!reading.tiers().equals(TierSelection.ALL)) {
      fields.put("tiers", reading.tiers().text());
    }
    fields.putAll(narrowed);
    return fields;
  }
}
