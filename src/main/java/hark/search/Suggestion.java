package hark.search;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How what somebody types could go on.
 *
 * @param text what is offered: a word, two words, a title or a name
 * @param query the whole query text with it in the place of what was begun
 * @param times how often a word is said; empty where that was not counted
 */
public record Suggestion(SuggestionKind kind, String text, String query, OptionalLong times) {

  /** What is offered. */
  public enum SuggestionKind {
    /** A word that is said. */
    WORD,
    /** Two words that are said one directly after the other. */
    PHRASE,
    /** The title of a video. */
    TITLE,
    /** Who speaks. */
    SPEAKER
  }

  public Suggestion {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(times);
    if (text.isBlank() || query.isBlank()) {
      throw new IllegalArgumentException("A suggestion says something");
    }
  }
}
