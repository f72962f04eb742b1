package hark.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** The parser of the values of filters. */
final class FilterValueParser {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private FilterValueParser() {}

  /**
   * Parses a day, or a month or year as its first day: {@code 2026-03-14}, {@code 2026-03}, {@code
   * 2026}.
   */
  static LocalDate day(Token value) {
    var parts = value.text().split("-", -1);
    try {
      if (parts.length <= 3 && parts[0].length() == 4) {
        return LocalDate.of(part(parts, 0), part(parts, 1), part(parts, 2));
      }
    } catch (DateTimeException e) {
      // reported below, like every other text that is no date
    }
    throw new QuerySyntaxException(value.column(), QueryError.INVALID_DATE);
  }

  private static int part(String[] parts, int i) {
    int number = i < parts.length ? DistanceParser.number(parts[i]) : 1;
    if (number < 1) {
      throw new DateTimeException("not a number");
    }
    return number;
  }

  /** Parses a duration: {@code 90s}, {@code 10m}, {@code 1h30m}. */
  static Duration length(Token value) {
    long seconds = 0;
    int from = 0;
    var text = value.text().toLowerCase(Locale.ROOT);
    for (int i = 0; i < text.length(); i++) {
      int unit = secondsOf(text.charAt(i));
      if (unit > 0) {
        int number = DistanceParser.number(text.substring(from, i));
        seconds = number < 0 ? -1 : seconds + (long) number * unit;
        from = i + 1;
        if (seconds < 0) {
          break;
        }
      }
    }
    if (seconds < 0 || from == 0 || from != text.length()) {
      throw new QuerySyntaxException(value.column(), QueryError.INVALID_LENGTH);
    }
    return Duration.ofSeconds(seconds);
  }

  private static int secondsOf(char unit) {
    return switch (unit) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3_600;
      default -> 0;
    };
  }

  /**
   * Checks whether a BCP 47 tag begins with a two-letter code of ISO 639, or with a code of three
   * letters.
   */
  static boolean isLanguage(String tag) {
    var language = Locale.forLanguageTag(tag).getLanguage();
    return LANGUAGES.contains(language) || language.length() == 3;
  }
}
