package hark.language.sound;

import hark.language.AccentFolder;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pronunciation of the words of one language, as a string of sounds. A sound is one character:
 *
 * <pre>
 *   vowels      i beat   I bit   e bait   E bet   &amp; bat   A father   V but   &#64; about   3 bird
 *               O law    o boat  U book   u boot  Y bite  W bout     J boy   Q German ue   9 oe
 *   consonants  p b t d k g f v s z h m n l r w y as in English, c church, j judge, S she,
 *               Z measure, T thin, D then, N sing, x as in Scottish loch
 * </pre>
 *
 * English words come from the Carnegie Mellon pronouncing dictionary, unknown ones from rules
 * learned from it; German, French, Spanish and Italian from short lists of rules. Words of all
 * other languages are their letters without accents. Safe to share between threads.
 */
public abstract sealed class Pronouncer
    permits EnglishPronouncer, RulePronouncer, LetterPronouncer {

  /** The languages that have rules, as ISO 639 codes. */
  public static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it");

  private static final Map<String, Pronouncer> KNOWN = new ConcurrentHashMap<>();

  /**
   * Returns the pronouncer of a language.
   *
   * @param language an ISO 639 code
   */
  public static Pronouncer of(String language) {
    return KNOWN.computeIfAbsent(LANGUAGES.contains(language) ? language : "", Pronouncer::create);
  }

  private static Pronouncer create(String language) {
    return switch (language) {
      case "" -> new LetterPronouncer();
      case "en" -> new EnglishPronouncer();
      default -> new RulePronouncer(language);
    };
  }

  /**
   * Returns the sounds of a word.
   *
   * @param word as {@link hark.language.Words} gives it
   */
  public abstract String sounds(String word);

  /** Returns the letters a to z of a word; its other characters are left out. */
  static String plainLetters(String word) {
    var folded = AccentFolder.fold(word);
    var plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) >= 'a' && folded.charAt(i) <= 'z') {
        plain.append(folded.charAt(i));
      }
    }
    return plain.length() == folded.length() ? folded : plain.toString();
  }
}
