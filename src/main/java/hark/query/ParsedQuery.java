package hark.query;

import java.util.List;
import java.util.Optional;

/**
 * A parsed query text.
 *
 * @param words the query over spoken words; without it the filters list videos
 * @param filters all must hold
 */
public record ParsedQuery(Optional<Query> words, List<Filter> filters) {

  public ParsedQuery {
    filters = List.copyOf(filters);
  }

  public static ParsedQuery of(Query words) {
    return new ParsedQuery(Optional.of(words), List.of());
  }

  /** Checks whether the text has neither a word nor a filter. */
  public boolean isEmpty() {
    return words.isEmpty() && filters.isEmpty();
  }
}
