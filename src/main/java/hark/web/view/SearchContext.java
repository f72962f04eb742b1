package hark.web.view;

import hark.search.MatchOptions;
import hark.search.SearchRequest;
import hark.search.TierSelection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was typed and how it is read: what the links from an answer to its videos carry, so that as
 * much is marked there as was counted here, and the way on to other videos stays in the answer.
 *
 * @param narrowed parameters, by name, of what narrows and sorts the answer that somebody comes
 *     from
 */
public record SearchContext(String query, MatchOptions reading, Map<String, String> narrowed) {

  /** Nothing was asked. */
  public static final SearchContext NOTHING = new SearchContext("", MatchOptions.USUAL);

  public SearchContext {
    Objects.requireNonNull(query);
    Objects.requireNonNull(reading);
    narrowed = Collections.unmodifiableMap(new LinkedHashMap<>(narrowed));
  }

  /** Asked of the whole library. */
  public SearchContext(String query, MatchOptions reading) {
    this(query, reading, Map.of());
  }

  /** The question of an answer, and what narrows and sorts that. */
  public static SearchContext of(SearchRequest request) {
    return new SearchContext(
        request.queryText(), request.matchOptions(), SearchLink.narrowing(request));
  }

  /** The question alone, for links that others follow. */
  public static SearchContext alone(SearchRequest request) {
    return new SearchContext(request.queryText(), request.matchOptions());
  }

  /** The fields as parameters after others; empty without a query. */
  public String parameters() {
    return query.isBlank()
        ? ""
        : fields().entrySet().stream()
            .map(field -> "&" + field.getKey() + "=" + PageLinks.encode(field.getValue()))
            .collect(Collectors.joining());
  }

  /** All but the query, as parameters by name; what is as usual is left out. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    if (reading.nearby() != MatchOptions.USUAL.nearby()) {
      fields.put("nearby", String.valueOf(reading.nearby()));
    }
    if (reading.tiers() != TierSelection.ALL) {
      fields.put("tiers", reading.tiers().name().toLowerCase(Locale.ROOT));
    }
    fields.putAll(narrowed);
    return fields;
  }
}
