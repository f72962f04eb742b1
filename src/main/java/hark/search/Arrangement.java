package hark.search;

import java.util.Objects;

/** In which order, and as a list of what, an answer comes. */
public record Arrangement(Sort sort, MomentOrder order, View view) {

  /** The best videos first, each with its moments as they were said. */
  public static final Arrangement USUAL =
      new Arrangement(Sort.RELEVANCE, MomentOrder.TIME, View.VIDEOS);

  public Arrangement {
    Objects.requireNonNull(sort);
    Objects.requireNonNull(order);
    Objects.requireNonNull(view);
  }
}
