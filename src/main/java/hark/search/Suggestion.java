package hark.search;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A completion of a partial query.
 *
 * @param text the word, two words, title or name that is offered
 * @param query the whole query text with the completion
 * @param times the number of times a word is said; empty if it was not counted
 */
public record Suggestion(SuggestionKind kind, String text, String query, OptionalLong times) {

  /** The kind of a suggestion. */
  public enum SuggestionKind {
    /** A spoken word. */
    WORD,
    /** Two words said one directly after the other. */
    PHRASE,
    /** The title of a video. */
    TITLE,
    /** The name of a speaker. */
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
