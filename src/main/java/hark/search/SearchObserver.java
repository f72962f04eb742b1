package hark.search;

import hark.query.QueryKind;

/** An observer of searches. Called by the thread of the search; must return at once. */
@FunctionalInterface
public interface SearchObserver {

  /** The observer that ignores all. */
  SearchObserver NONE = (_, _, _) -> {};

  /**
   * Takes note of a search in the index.
   *
   * @param nanos the time it took
   * @param endedEarly whether it was ended by a limit or because its client had gone
   */
  void searched(QueryKind kind, long nanos, boolean endedEarly);
}
