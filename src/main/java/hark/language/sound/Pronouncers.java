package hark.language.sound;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pronouncers of all languages. English words come from the Carnegie Mellon pronouncing
 * dictionary, unknown ones from rules learned from it; German, French, Spanish and Italian from
 * short lists of rules. Words of all other languages are their letters without accents.
 */
public final class Pronouncers {

  /** The languages that have rules, as ISO 639 codes. */
  public static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it");

  private static final Map<String, Pronouncer> KNOWN = new ConcurrentHashMap<>();

  private Pronouncers() {}

  /**
   * Returns the pronouncer of a language.
   *
   * @param language an ISO 639 code
   */
  public static Pronouncer of(String language) {
    return KNOWN.computeIfAbsent(LANGUAGES.contains(language) ? language : "", Pronouncers::create);
  }

  private static Pronouncer create(String language) {
    return switch (language) {
      case "" -> new LetterPronouncer();
      case "en" -> new EnglishPronouncer();
      default -> new RulePronouncer(language);
    };
  }
}
