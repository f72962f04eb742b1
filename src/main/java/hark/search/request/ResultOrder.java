package hark.search.request;

import java.util.Objects;

/** The order of a result, and the kind of its items. */
public record ResultOrder(VideoSort sort, MomentOrder order, ResultView view) {

  /** The best videos first, each with its best moment first. */
  public static final ResultOrder USUAL =
      new ResultOrder(VideoSort.RELEVANCE, MomentOrder.BEST, ResultView.VIDEOS);

  public ResultOrder {
    Objects.requireNonNull(sort);
    Objects.requireNonNull(order);
    Objects.requireNonNull(view);
  }
}
