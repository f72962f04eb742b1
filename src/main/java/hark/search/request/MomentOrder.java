package hark.search.request;

/** The order of the moments of one video. */
public enum MomentOrder {

  /**
   * The best one first and the others by time, if videos are compared by relevance; otherwise all
   * by time. In a list of moments the best one of each tier is the first of that tier.
   */
  BEST,
  TIME,

  /** The best first; ties by time. */
  RANK
}
