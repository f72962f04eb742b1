package hark.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The lenient parsing of languages as people and programs write them, in a file, its name, a form
 * or a request: tags (BCP 47) such as {@code pt-BR}, three-letter codes (ISO 639-2, both kinds:
 * {@code ger} and {@code deu}), names in English and in the language itself ({@code German}, {@code
 * Deutsch}). Stricter than well-formedness: language, script and region must be known, so that no
 * other word is mistaken for a language.
 */
public final class LanguageTag {

  /** The longest tag (RFC 5646, section 4.4.1). */
  public static final int MAX_LENGTH = 35;

  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
  private static final int UN_REGION_LENGTH = 3;

  private LanguageTag() {}

  /**
   * Parses a language to its usual tag, with the shortest code of the language; underscores are
   * read as hyphens. Empty if the text names no known language.
   */
  public static Optional<String> of(String written) {
    var text = written.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return ofTag(text.replace('_', '-')).or(() -> LanguageNames.tag(text));
  }

  private static Optional<String> ofTag(String text) {
    int end = text.indexOf('-') < 0 ? text.length() : text.indexOf('-');
    var tag = LanguageCodes.shortest(text.substring(0, end)) + text.substring(end);
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      return isKnown(locale) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static boolean isKnown(Locale locale) {
    var region = locale.getCountry();
    var script = locale.getScript();
    return LANGUAGES.contains(locale.getLanguage())
        && (script.isEmpty() || UScript.getCodeFromName(script) >= 0)
        && (region.isEmpty() || region.length() == UN_REGION_LENGTH || REGIONS.contains(region));
  }
}
