package hark.search;

import java.util.List;
import java.util.Optional;

/**
 * What to know of an answer besides what was found; in whole sentences.
 *
 * @param notes which filter fits nothing, which page had to be left
 * @param incomplete why something may be missing; empty when the answer is complete
 * @param hint what could not be read in the query text; the answer then is for its words taken
 *     literally
 */
public record SearchNotices(
    List<String> notes, List<String> incomplete, Optional<SyntaxHint> hint) {

  public static final SearchNotices NONE =
      new SearchNotices(List.of(), List.of(), Optional.empty());

  public SearchNotices {
    notes = List.copyOf(notes);
    incomplete = List.copyOf(incomplete);
  }
}
