package hark.search;

import java.util.OptionalInt;

/**
 * How much an answer tells.
 *
 * @param moments how many moments of each hit at the most; of no meaning in a list of moments
 * @param context how many segments to show on each side of a moment, 0 to {@value #MAX_CONTEXT};
 *     empty for the sentence it stands in
 * @param facets whether to count what the answer consists of
 */
public record ResultOptions(int moments, OptionalInt context, boolean facets) {

  public static final int MAX_CONTEXT = 5;
  public static final int DEFAULT_MOMENTS = 3;

  /** For {@link #moments}: every one. */
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
