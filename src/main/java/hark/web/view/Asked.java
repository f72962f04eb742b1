package hark.web.view;

import hark.search.Reading;
import hark.search.SearchRequest;
import hark.search.Tiers;
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
public record Asked(String query, Reading reading, Map<String, String> narrowed) {

  /** Nothing was asked. */
  static final Asked NOTHING = new Asked("", Reading.USUAL);

  public Asked {
    Objects.requireNonNull(query);
    Objects.requireNonNull(reading);
    narrowed = Collections.unmodifiableMap(new LinkedHashMap<>(narrowed));
  }

  /** Asked of the whole library. */
  public Asked(String query, Reading reading) {
    this(query, reading, Map.of());
  }

  /** The question of an answer, and what narrows and sorts that. */
  public static Asked of(SearchRequest request) {
    return new Asked(request.queryText(), request.reading(), SearchLink.narrowing(request));
  }

  /** The question alone, for links that others follow. */
  static Asked alone(SearchRequest request) {
    return new Asked(request.queryText(), request.reading());
  }

  /** The fields as parameters after others; empty without a query. */
  String parameters() {
    return query.isBlank()
        ? ""
        : fields().entrySet().stream()
            .map(field -> "&" + field.getKey() + "=" + Links.encode(field.getValue()))
            .collect(Collectors.joining());
  }

  /** All but the query, as parameters by name; what is as usual is left out. */
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    if (reading.nearby() != Reading.USUAL.nearby()) {
      fields.put("nearby", String.valueOf(reading.nearby()));
    }
    if (reading.tiers() != Tiers.ALL) {
      fields.put("tiers", reading.tiers().name().toLowerCase(Locale.ROOT));
    }
    fields.putAll(narrowed);
    return fields;
  }
}
