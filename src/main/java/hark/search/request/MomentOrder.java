package hark.search.request;

/** The order of the moments of one video. */
public enum MomentOrder {
  TIME,

  /** The best first; ties by time. */
  RANK
}
