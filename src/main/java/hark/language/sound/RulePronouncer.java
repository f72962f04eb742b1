package hark.language.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pronouncer of a language with a list of rules, in the manner of Elovitz, Johnson, McHugh and
 * Shore, "Automatic Translation of English Text to Phonetics by Means of Letter-to-Sound Rules",
 * 1976: at each letter the first rule that fits gives the sounds and consumes its letters.
 */
final class RulePronouncer extends Pronouncer {

  private static final char EDGE = '#';

  /**
   * A rule.
   *
   * @param before the characters one of which must precede, {@code #} for the start of the word;
   *     empty for any
   * @param after the characters one of which must follow, {@code #} for the end; empty for any
   */
  private record SoundRule(String before, String letters, String after, String sounds) {

    boolean fits(String word, int at) {
      int end = at + letters.length();
      return word.startsWith(letters, at)
          && (before.isEmpty() || before.indexOf(at == 0 ? EDGE : word.charAt(at - 1)) >= 0)
          && (after.isEmpty()
              || after.indexOf(end == word.length() ? EDGE : word.charAt(end)) >= 0);
    }
  }

  private final Map<Character, List<SoundRule>> rules = new HashMap<>();

  /**
   * @param language whose rules are in the resource {@code /sound/LANGUAGE.rules}
   */
  RulePronouncer(String language) {
    try (var resource =
        RulePronouncer.class.getResourceAsStream("/sound/%s.rules".formatted(language))) {
      new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith(";"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the sounds of " + language, e);
    }
  }

  /** Adds a rule {@code before|letters|after|sounds}. */
  private void add(String line) {
    var parts = line.split("\\|", -1);
    rules
        .computeIfAbsent(parts[1].charAt(0), _ -> new ArrayList<>())
        .add(new SoundRule(parts[0], parts[1], parts[2], parts[3]));
  }

  @Override
  public String sounds(String word) {
    var sounds = new StringBuilder();
    for (int at = 0; at < word.length(); ) {
      at += append(word, at, sounds);
    }
    return sounds.toString();
  }

  private int append(String word, int at, StringBuilder to) {
    for (var rule : rules.getOrDefault(word.charAt(at), List.of())) {
      if (rule.fits(word, at)) {
        to.append(rule.sounds());
        return rule.letters().length();
      }
    }
    var plain = plainLetters(String.valueOf(word.charAt(at)));
    if (!plain.isEmpty() && !plain.equals(String.valueOf(word.charAt(at)))) {
      to.append(sounds(plain));
    }
    return 1;
  }
}
