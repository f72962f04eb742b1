package hark.names;

import hark.search.MisheardPlaces;
import java.util.List;
import java.util.Optional;

/**
 * A listed name with its suggested corrections.
 *
 * @param ofSettings whether only the settings can remove it
 * @param places what was found last; empty before the first time
 * @param rejectedWords words that are not suggested for it
 */
public record NameFindings(
    ListedName name,
    boolean ofSettings,
    Optional<MisheardPlaces> places,
    List<String> rejectedWords) {

  /** Returns the number of suggested corrections; 0 before it was looked for. */
  public int total() {
    return places.map(MisheardPlaces::total).orElse(0);
  }
}
