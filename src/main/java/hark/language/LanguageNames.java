package hark.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of languages, in English and in the language itself: {@code German}, {@code Deutsch},
 * {@code Brazilian Portuguese}, {@code Portuguese (Brazil)}, {@code Simplified Chinese}. From the
 * Unicode Common Locale Data Repository. Loaded at the first use.
 */
final class LanguageNames {

  /** Common names that the repository spells differently. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("chinese (simplified)", "zh-Hans"),
          Map.entry("chinese simplified", "zh-Hans"),
          Map.entry("chinese (traditional)", "zh-Hant"),
          Map.entry("chinese traditional", "zh-Hant"),
          Map.entry("mandarin", "zh"),
          Map.entry("cantonese", "yue"),
          Map.entry("farsi", "fa"),
          Map.entry("castilian", "es"),
          Map.entry("castellano", "es"),
          Map.entry("flemish", "nl-BE"),
          Map.entry("tagalog", "tl"),
          Map.entry("english (us)", "en-US"),
          Map.entry("english (uk)", "en-GB"),
          Map.entry("norsk", "no"),
          Map.entry("bahasa indonesia", "id"),
          Map.entry("bahasa melayu", "ms"));

  private static final Map<String, String> TAGS = tags();

  private LanguageNames() {}

  /** Returns the BCP 47 tag of a language by its name, in any case; empty for an unknown name. */
  static Optional<String> tag(String name) {
    return Optional.ofNullable(TAGS.get(folded(name)));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> tags() {
    var tags = new HashMap<>(OTHERS);
    var dialects = LocaleDisplayNames.getInstance(ULocale.ENGLISH, DialectHandling.DIALECT_NAMES);
    var plain = LocaleDisplayNames.getInstance(ULocale.ENGLISH, DialectHandling.STANDARD_NAMES);
    for (var code : Locale.getISOLanguages()) {
      var locale = ULocale.forLanguageTag(code);
      put(tags, plain.localeDisplayName(locale), locale);
      put(tags, locale.getDisplayLanguage(locale), locale);
    }
    for (var locale : ULocale.getAvailableLocales()) {
      put(tags, plain.localeDisplayName(locale), locale);
      put(tags, dialects.localeDisplayName(locale), locale);
    }
    return Map.copyOf(tags);
  }

  private static void put(Map<String, String> tags, String name, ULocale locale) {
    var key = folded(name);
    boolean isCode = key.length() <= 3 && key.chars().allMatch(c -> c < 128);
    if (!isCode) {
      tags.putIfAbsent(key, locale.toLanguageTag());
    }
  }
}
