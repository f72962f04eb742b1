package hark.web.view;

import hark.search.Reading;
import hark.search.SearchRequest;
import hark.search.Tiers;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was typed and how it is read: what the links from an answer to its videos carry, so that as
 * much is marked there as was counted here.
 */
public record Asked(String query, Reading reading) {

  /** Nothing was asked. */
  static final Asked NOTHING = new Asked("", Reading.USUAL);

  public Asked {
    Objects.requireNonNull(query);
    Objects.requireNonNull(reading);
  }

  static Asked of(SearchRequest request) {
    return new Asked(request.queryText(), request.reading());
  }

  /** How the query is read, as parameters after others; empty where that is the usual way. */
  String parameters() {
    return query.isBlank()
        ? ""
        : fields().entrySet().stream()
            .map(field -> "&" + field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining());
  }

  /** How the query is read, where that is not the usual way, as parameters by name. */
  Map<String, String> fields() {
    var fields = new TreeMap<String, String>();
    if (reading.nearby() != Reading.USUAL.nearby()) {
      fields.put("nearby", String.valueOf(reading.nearby()));
    }
    if (reading.tiers() != Tiers.ALL) {
      fields.put("tiers", reading.tiers().name().toLowerCase(Locale.ROOT));
    }
    return fields;
  }
}
