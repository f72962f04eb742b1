package hark.source.podcast;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parser of days in the dates of feeds: RFC 822 and its variants, ISO 8601, names of months in
 * several languages, seconds or milliseconds since 1970. The day is taken as written, without
 * regard to time, zone and weekday, which are often wrong.
 */
final class FeedDay {

  private static final int MAX_LENGTH = 100;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;

  private static final String NAME = "(\\p{L}{3,12})\\.?";
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?[\\s\\-/,.]*(?:de\\s+|of\\s+)?"
              + NAME
              + "[\\s\\-/,.']*(?:de\\s+|del\\s+)?(\\d{2,4})(?![\\d:])");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})"
              + NAME
              + "[\\s\\-/.]+(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s\\-/,.]+)(\\d{4})(?![\\d:])");

  /** The form of C and Java: {@code Thu Jan 4 10:00:00 PST 2024}. */
  private static final Pattern MONTH_DAY_TIME_YEAR =
      Pattern.compile(
          "(?<!\\p{L})" + NAME + "\\s+(\\d{1,2})\\s+\\d{1,2}:\\S+(?:\\s+\\S+){0,2}?\\s+(\\d{4})$");

  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t\\d.*)?");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d:])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d+)?");

  private static final Map<String, Integer> MONTHS = months();

  private FeedDay() {}

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>(Map.of("mrz", 3, "sept", 9, "ag", 8));
    for (var language : List.of("en", "de", "fr", "es", "it", "pt", "nl")) {
      var locale = Locale.of(language);
      for (var month : Month.values()) {
        for (var style : TextStyle.values()) {
          var name = plain(month.getDisplayName(style, locale));
          if (name.length() >= 3 && name.chars().allMatch(Character::isLetter)) {
            months.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    return Map.copyOf(months);
  }

  /** Returns a name in lower case, without accents and the full stop of an abbreviation. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}.]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Parses a day; empty if the text is not a date, or is ambiguous. */
  static Optional<LocalDate> read(String written) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var text = FeedDigits.plain(written).replaceAll("(\\d)\\s*[\u5E74\u6708]\\s*(?=\\d)", "$1-");
    return numbered(text).or(() -> named(text)).filter(FeedDay::isLikely);
  }

  /** Returns whether a day is plausible; generators write year 1 and the like for no date. */
  private static boolean isLikely(LocalDate day) {
    return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
  }

  private static Optional<LocalDate> numbered(String text) {
    var date = YEAR_MONTH_DAY.matcher(text);
    if (date.find()) {
      return day(date.group(1), number(date.group(3)), date.group(4));
    }
    var compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return day(compact.group(1), number(compact.group(2)), compact.group(3));
    }
    var epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      var second = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return Optional.of(second.atZone(ZoneOffset.UTC).toLocalDate());
    }
    var numbers = NUMBERS.matcher(text);
    return numbers.find() ? ordered(numbers) : Optional.empty();
  }

  /** Orders day and month by their values; with full stops between, the day is first. */
  private static Optional<LocalDate> ordered(Matcher found) {
    int first = number(found.group(1));
    int second = number(found.group(3));
    boolean isDayFirst = found.group(2).equals(".") || first > 12 || first == second;
    if (!isDayFirst && second <= 12) {
      return Optional.empty();
    }
    return isDayFirst
        ? day(found.group(4), second, found.group(1))
        : day(found.group(4), first, found.group(3));
  }

  private static Optional<LocalDate> named(String text) {
    for (var found = DAY_MONTH_YEAR.matcher(text); found.find(); ) {
      var month = MONTHS.get(plain(found.group(2)));
      if (month != null) {
        return day(found.group(3), month, found.group(1));
      }
    }
    return named(MONTH_DAY_YEAR.matcher(text)).or(() -> named(MONTH_DAY_TIME_YEAR.matcher(text)));
  }

  private static Optional<LocalDate> named(Matcher found) {
    int from = 0;
    while (found.find(from)) {
      var month = MONTHS.get(plain(found.group(1)));
      if (month != null) {
        return day(found.group(3), month, found.group(2));
      }
      from = found.end(1);
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(year(year), month, number(day)));
    } catch (DateTimeException e) { // no such day
      return Optional.empty();
    }
  }

  /** Interprets years of two or three digits as RFC 2822 does (section 4.3). */
  private static int year(String digits) {
    int year = number(digits);
    return switch (digits.length()) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }
}
