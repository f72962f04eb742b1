package hark.search;

import hark.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * Information on a result besides its hits.
 *
 * @param notes such as a filter that matches nothing, or a page that is no longer available
 * @param incomplete the reasons why something may be missing; empty if the result is complete
 * @param hint the syntax error of the query text; the result then is for its words taken literally
 */
public record SearchNotices(
    List<Message> notes, List<Message> incomplete, Optional<SyntaxHint> hint) {

  public static final SearchNotices NONE =
      new SearchNotices(List.of(), List.of(), Optional.empty());

  public SearchNotices {
    notes = List.copyOf(notes);
    incomplete = List.copyOf(incomplete);
  }
}
