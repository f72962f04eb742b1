package hark.web.view;

import io.quarkus.qute.TemplateExtension;

/** The numbers and plurals for English messages: {@code {en:count(n,'video','videos')}}. */
@TemplateExtension(namespace = "en")
final class EnglishFormats {

  private static final LanguageFormat FORMAT = new LanguageFormat(PageLanguage.ENGLISH);

  private EnglishFormats() {}

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
