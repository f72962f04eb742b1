package hark.search;

import java.util.Objects;

/** In which order, and as a list of what, an answer comes. */
public record ResultOrder(VideoSort sort, MomentOrder order, ResultView view) {

  /** The best videos first, each with its moments as they were said. */
  public static final ResultOrder USUAL =
      new ResultOrder(VideoSort.RELEVANCE, MomentOrder.TIME, ResultView.VIDEOS);

  public ResultOrder {
    Objects.requireNonNull(sort);
    Objects.requireNonNull(order);
    Objects.requireNonNull(view);
  }
}
