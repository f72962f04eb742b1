package hark.transcript;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Language tags (BCP 47) that somebody wrote, in a file's name or a form. More than well-formed:
 * language, script and region are known ones, so that no other word is taken for a language.
 */
public final class LanguageTag {

  /** The longest tag taken (RFC 5646, section 4.4.1). */
  public static final int MAX_LENGTH = 35;

  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
  private static final int UN_REGION_LENGTH = 3;

  private LanguageTag() {}

  /** The tag in its usual spelling, underscores read as hyphens; nothing when it is none. */
  public static Optional<String> of(String written) {
    var text = written.strip().replace('_', '-');
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var locale = new Locale.Builder().setLanguageTag(text).build();
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
