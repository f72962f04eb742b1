package hark.search;

/**
 * The order of the videos of an answer. Those of which the day or the length is not known come
 * last; what is equal is ordered by the video's ID.
 */
public enum VideoSort {
  RELEVANCE,
  NEWEST,
  OLDEST,
  LONGEST
}
