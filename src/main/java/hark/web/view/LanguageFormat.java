package hark.web.view;

import com.ibm.icu.text.PluralRules;
import java.util.Locale;

/**
 * The numbers and plural forms of one language, by the rules of ICU. Safe to share between threads.
 */
final class LanguageFormat {

  private final Locale locale;
  private final PluralRules rules;

  LanguageFormat(PageLanguage language) {
    this.locale = language.locale();
    this.rules = PluralRules.forLocale(locale);
  }

  String number(Number n) {
    return String.format(locale, "%,d", n.longValue());
  }

  /** Selects a form by the plural category of a whole number. */
  String plural(Number n, String one, String other) {
    return rules.select(n.doubleValue()).equals(PluralRules.KEYWORD_ONE) ? one : other;
  }

  /** Formats a whole number with the plural form that belongs to it. */
  String count(Number n, String one, String other) {
    return number(n) + " " + plural(n, one, other);
  }
}
