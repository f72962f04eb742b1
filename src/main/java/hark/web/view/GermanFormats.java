package hark.web.view;

import io.quarkus.qute.TemplateExtension;

/** The numbers and plurals for German messages: {@code {de:count(n,'video','videos')}}. */
@TemplateExtension(namespace = "de")
final class GermanFormats {

  private static final LanguageFormat FORMAT = new LanguageFormat(PageLanguage.GERMAN);

  private GermanFormats() {}

  static String number(Number n) {
    return FORMAT.number(n);
  }

  static String plural(Number n, String one, String other) {
    return FORMAT.plural(n, one, other);
  }

  static String count(Number n, String one, String other) {
    return FORMAT.count(n, one, other);
  }
}
