package hark.search;

import java.util.List;
import java.util.Objects;

/**
 * How many moments of an answer fall to each value of a facet, the most first. Where the answer
 * lists videos without moments, how many videos.
 *
 * @param left how many further values there are that are not listed
 */
public record FacetCounts(Facet facet, List<FacetValue> values, int left) {

  /**
   * @param name of the value: a language tag, a speaker's or source's name, a year
   * @param count what the total is for the same question with this value as a filter; exact
   */
  public record FacetValue(String name, long count) {}

  public FacetCounts {
    Objects.requireNonNull(facet);
    values = List.copyOf(values);
  }
}
