package hark.search;

/** What an answer is a list of. */
public enum ResultView {

  /** Videos, each with some of its moments. */
  VIDEOS,

  /**
   * Moments. By relevance all of {@link Tier#EXACT} come before those of {@link Tier#INFLECTED};
   * within a tier, and in every other sort, the videos follow their order and the moments of each
   * theirs.
   */
  MOMENTS
}
