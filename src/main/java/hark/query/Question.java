package hark.query;

import java.util.List;
import java.util.Optional;

/**
 * A query text, read.
 *
 * @param words what must be said; without it the filters list videos
 * @param filters all must hold
 */
public record Question(Optional<Query> words, List<Filter> filters) {

  public Question {
    filters = List.copyOf(filters);
  }

  public static Question of(Query words) {
    return new Question(Optional.of(words), List.of());
  }

  /** Tells whether nothing is asked. */
  public boolean isEmpty() {
    return words.isEmpty() && filters.isEmpty();
  }
}
