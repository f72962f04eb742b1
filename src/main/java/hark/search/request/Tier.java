package hark.search.request;

/** The way in which a moment's words match the query, best first. */
public enum Tier {

  /** Exactly these words, as {@link hark.language.Words} compares them. */
  EXACT,

  /** Another form of at least one of them: {@code supplies} for {@code supply}. */
  INFLECTED,

  /** Another way to say or to write at least one number: {@code two thousand} for {@code 2,000}. */
  NUMBER,

  /**
   * For at least one of them a word that sounds like it, as a recogniser may have written it:
   * {@code cling} for the name {@code Kling}. Only if requested.
   */
  SOUNDS
}
