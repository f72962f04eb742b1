package hark.search;

/** How a moment's words match those of the query, best first. */
public enum Tier {

  /** Just these words, as {@link hark.language.Words} tells words apart. */
  EXACT,

  /** Another form of at least one of them: {@code supplies} for {@code supply}. */
  INFLECTED
}
