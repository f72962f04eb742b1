package hark.web.names;

import hark.names.AcceptanceResult;
import hark.names.ListedName;
import hark.names.NameFindings;
import hark.names.NameProgress;
import hark.search.MisheardPlaces;
import hark.web.view.DeepLink;
import java.util.List;
import java.util.Optional;

/**
 * The list of names.
 *
 * @param typed the text in the input field
 * @param problem the reason nothing was changed; empty without one
 * @param acceptance the outcome of the last acceptance of several suggestions
 */
public record NamesView(
    List<NameRow> names,
    String typed,
    String problem,
    NameProgress progress,
    Optional<AcceptanceResult> acceptance) {

  /**
   * A name of the list.
   *
   * @param link the address of its suggestions
   * @param known whether it was looked for already
   */
  public record NameRow(
      String name,
      String key,
      String link,
      int suggestions,
      int videos,
      boolean known,
      boolean ofSettings) {

    static NameRow of(NameFindings one) {
      return new NameRow(
          one.name().text(),
          one.name().key(),
          NamesView.link(one.name()),
          one.total(),
          one.places().map(MisheardPlaces::videos).orElse(0),
          one.places().isPresent(),
          one.ofSettings());
    }
  }

  /** Returns the address of the suggestions of a name. */
  static String link(ListedName name) {
    return "/names/suggestions?name=" + DeepLink.encode(name.key());
  }

  /** Returns the longest name, in characters. */
  public int longest() {
    return ListedName.MAX_LENGTH;
  }

  /** Returns how much of the work in the background is done. */
  public int percent() {
    return percent(progress);
  }

  static int percent(NameProgress progress) {
    return progress.isRunning() ? 100 * progress.done() / progress.total() : 100;
  }

  /** Returns whether the page will change soon without user action. */
  public boolean working() {
    return progress.isAccepting() || names.stream().anyMatch(name -> !name.known());
  }
}
