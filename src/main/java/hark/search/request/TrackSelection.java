package hark.search.request;

/** The tracks of a video that are searched. */
public enum TrackSelection {

  /**
   * The best track of each written language, see {@link Track#BEST_FIRST}; so one spoken sentence
   * is one moment.
   */
  BEST,

  /** All tracks. */
  ALL
}
