package hark.search.request;

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
