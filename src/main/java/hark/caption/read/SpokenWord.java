package hark.caption.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One word of a file that lists words, not cues.
 *
 * @param text with the punctuation that belongs to it, without blanks around it; never empty
 * @param start media time in milliseconds; empty where the file has none
 * @param end likewise
 */
public record SpokenWord(
    String text, OptionalLong start, OptionalLong end, Optional<String> speaker) {

  public SpokenWord {
    Objects.requireNonNull(speaker);
    if (text.isBlank()) {
      throw new IllegalArgumentException("A word has letters");
    }
  }

  /** Returns the same word with text appended, such as a comma. */
  public SpokenWord with(String more) {
    return new SpokenWord(text + more, start, end, speaker);
  }

  public SpokenWord by(Optional<String> newSpeaker) {
    return new SpokenWord(text, start, end, newSpeaker);
  }

  /**
   * Returns the name of a speaker where a file gives it under one of these names, the first that it
   * has. Recognisers count speakers; a number becomes {@code Speaker 1}.
   */
  public static Optional<String> speaker(JsonNode object, String... names) {
    for (var name : names) {
      var speaker = object.path(name);
      var text = speaker.isTextual() || speaker.isIntegralNumber() ? speaker.asText().strip() : "";
      if (!text.isEmpty()) {
        boolean isNumber = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return Optional.of(isNumber ? "Speaker " + text : text);
      }
    }
    return Optional.empty();
  }
}
