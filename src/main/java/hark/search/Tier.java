package hark.search;

/** The way in which a moment's words match the query, best first. */
public enum Tier {

  /** Exactly these words, as {@link hark.language.Words} compares them. */
  EXACT,

  /** Another form of at least one of them: {@code supplies} for {@code supply}. */
  INFLECTED
}
