package hark.query;

import java.util.List;
import java.util.Optional;

/**
 * A query text, read.
 *
 * @param words what must be said; without it the filters list videos
 * @param filters all must hold
 */
public record ParsedQuery(Optional<Query> words, List<Filter> filters) {

  public ParsedQuery {
    filters = List.copyOf(filters);
  }

  public static ParsedQuery of(Query words) {
    return new ParsedQuery(Optional.of(words), List.of());
  }

  /** Tells whether nothing is asked. */
  public boolean isEmpty() {
    return words.isEmpty() && filters.isEmpty();
  }
}
