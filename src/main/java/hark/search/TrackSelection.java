package hark.search;

/** Which tracks of a video are looked at. */
public enum TrackSelection {

  /**
   * For each written language the best: what people wrote before what is not told, and that before
   * a recogniser's; so one spoken sentence is one moment.
   */
  BEST,

  /** Every one. */
  ALL
}
