package hark.search.request;

/** The kind of items that a result lists. */
public enum ResultView {

  /** Videos, each with some of its moments. */
  VIDEOS,

  /**
   * Moments. By relevance all of {@link Tier#EXACT} precede those of {@link Tier#INFLECTED}; within
   * a tier, and in every other sort, the videos have their order and the moments of each video
   * theirs.
   */
  MOMENTS
}
