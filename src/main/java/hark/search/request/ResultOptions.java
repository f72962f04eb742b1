package hark.search.request;

import java.util.OptionalInt;

/**
 * The details that a result contains.
 *
 * @param moments the most moments of each hit; ignored in a list of moments
 * @param whole the number of moments up to which a hit has all of them nevertheless
 * @param context the number of segments shown on each side of a moment, 0 to {@value #MAX_CONTEXT};
 *     empty for its sentence
 * @param facets whether to count facets
 */
public record ResultOptions(int moments, int whole, OptionalInt context, boolean facets) {

  public static final int MAX_CONTEXT = 5;
  public static final int DEFAULT_MOMENTS = 3;

  /** The value of {@link #moments} for all moments. */
  public static final int ALL_MOMENTS = Integer.MAX_VALUE;

  public static final ResultOptions USUAL =
      new ResultOptions(DEFAULT_MOMENTS, 0, OptionalInt.empty(), false);

  public ResultOptions {
    if (moments < 0 || whole < 0) {
      throw new IllegalArgumentException("moments out of range");
    }
    if (context.isPresent() && (context.getAsInt() < 0 || context.getAsInt() > MAX_CONTEXT)) {
      throw new IllegalArgumentException("context out of range");
    }
  }

  /**
   * Returns the most moments of a hit.
   *
   * @param count the number that it has
   */
  public int momentsOf(long count) {
    return count <= whole ? Math.max((int) count, moments) : moments;
  }

  public ResultOptions withMoments(int newMoments) {
    return new ResultOptions(newMoments, whole, context, facets);
  }

  public ResultOptions withWhole(int newWhole) {
    return new ResultOptions(moments, newWhole, context, facets);
  }

  public ResultOptions withContext(OptionalInt newContext) {
    return new ResultOptions(moments, whole, newContext, facets);
  }

  public ResultOptions withFacets() {
    return new ResultOptions(moments, whole, context, true);
  }
}
