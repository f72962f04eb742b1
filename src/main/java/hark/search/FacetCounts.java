package hark.search;

import hark.search.request.Facet;
import java.util.List;
import java.util.Objects;

/**
 * The number of moments for each value of a facet, the largest first; in a list of videos without
 * moments, the number of videos.
 *
 * @param left the number of further values that are not listed
 */
public record FacetCounts(Facet facet, List<FacetValue> values, int left) {

  /**
   * The count of one value.
   *
   * @param name of the value: a language tag, a speaker's or source's name, a year
   * @param count the total of the same search with this value as a filter; exact
   */
  public record FacetValue(String name, long count) {}

  public FacetCounts {
    Objects.requireNonNull(facet);
    values = List.copyOf(values);
  }
}
