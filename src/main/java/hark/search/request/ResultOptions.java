package hark.search.request;

import java.util.OptionalInt;

/**
 * The details that a result contains.
 *
 * @param moments the most moments of each hit; ignored in a list of moments
 * @param context the number of segments shown on each side of a moment, 0 to {@value #MAX_CONTEXT};
 *     empty for its sentence
 * @param facets whether to count facets
 */
public record ResultOptions(int moments, OptionalInt context, boolean facets) {

  public static final int MAX_CONTEXT = 5;
  public static final int DEFAULT_MOMENTS = 3;

  /** The value of {@link #moments} for all moments. */
  public static final int ALL_MOMENTS = Integer.MAX_VALUE;

  public static final ResultOptions USUAL =
      new ResultOptions(DEFAULT_MOMENTS, OptionalInt.empty(), false);

  public ResultOptions {
    if (moments < 0) {
      throw new IllegalArgumentException("moments out of range");
    }
    if (context.isPresent() && (context.getAsInt() < 0 || context.getAsInt() > MAX_CONTEXT)) {
      throw new IllegalArgumentException("context out of range");
    }
  }
}
