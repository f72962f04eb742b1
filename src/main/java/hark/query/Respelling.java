package hark.query;

import hark.query.QueryWords.WordChange;
import java.util.List;

/**
 * Another spelling of the words of a query.
 *
 * @param changes at least one, in the order of the words, without overlap
 */
public record Respelling(List<WordChange> changes) {

  public Respelling {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("A respelling changes a word");
    }
  }
}
