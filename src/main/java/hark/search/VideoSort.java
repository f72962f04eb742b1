package hark.search;

/**
 * The order of the videos of a result. Videos whose day or duration is unknown come last; ties are
 * broken by the video's ID.
 */
public enum VideoSort {
  RELEVANCE,
  NEWEST,
  OLDEST,
  LONGEST
}
