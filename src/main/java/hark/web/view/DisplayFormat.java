package hark.web.view;

import com.ibm.icu.text.DateTimePatternGenerator;
import hark.transcript.ClockTime;
import hark.transcript.Track;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The format of numbers, times and names of languages, in the language of the current request. */
public final class DisplayFormat {

  /** The ISO 15924 codes of the scripts that run from right to left and are in use for captions. */
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm");

  private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
      Set.of("ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "ji", "dv", "ckb");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private DisplayFormat() {}

  private static Locale locale() {
    return PageLanguage.current().locale();
  }

  /** Finds the usual order of some fields of a date in the current language; by CLDR's rules. */
  private static DateTimeFormatter pattern(String fields) {
    var locale = locale();
    var pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(fields);
    return DateTimeFormatter.ofPattern(pattern, locale);
  }

  /** Formats a whole number with grouped thousands: {@code 6,812}. */
  public static String number(long n) {
    return String.format(locale(), "%,d", n);
  }

  /** Formats a time in a recording: {@code 0:07}, {@code 12:30}, {@code 1:02:03}; floored. */
  public static String time(long millis) {
    return ClockTime.of(millis);
  }

  /** Formats the time an operation took: {@code 0.4 s}, {@code 12 s}, {@code 3:20 min}. */
  public static String took(Duration took) {
    if (took.toSeconds() >= 100) {
      return time(took.toMillis()) + " min";
    }
    var seconds = BigDecimal.valueOf(took.toMillis(), 3);
    return seconds.setScale(took.toSeconds() < 10 ? 1 : 0, RoundingMode.HALF_UP) + " s";
  }

  /** Formats a size in decimal units: {@code 512 bytes}, {@code 1.2 MB}, {@code 40 GB}; floored. */
  public static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    int power = (Long.toString(bytes).length() - 1) / 3;
    var inUnit = BigDecimal.valueOf(bytes).movePointLeft(3 * power);
    return "%s %sB"
        .formatted(
            inUnit.setScale(inUnit.precision() - inUnit.scale() > 1 ? 0 : 1, RoundingMode.FLOOR),
            "kMGTPE".charAt(power - 1));
  }

  /** Formats a day: {@code 14 March 2026}, {@code 14. März 2026}, {@code 14 mars 2026}. */
  public static String date(LocalDate day) {
    return pattern("yMMMMd").format(day);
  }

  /** Formats a day without its year: {@code 14 March}. */
  public static String dayOfYear(TemporalAccessor time) {
    return pattern("MMMMd").format(time);
  }

  /** Formats a time of the day: {@code 09:30}. */
  public static String clock(TemporalAccessor time) {
    return CLOCK.format(time);
  }

  /** Formats a day and a time: {@code 14 Mar 09:30}. */
  public static String dayAndClock(TemporalAccessor time) {
    return pattern("MMMd").format(time) + " " + clock(time);
  }

  /** Returns the name of a language; empty if it is not declared. */
  public static String language(String tag) {
    return tag.equals(Track.UNKNOWN_LANGUAGE)
        ? ""
        : Locale.forLanguageTag(tag).getDisplayName(locale());
  }

  /** Finds the tag of a language by its name in the language of the page. */
  public static Optional<String> languageNamed(String name) {
    return Stream.concat(
            Arrays.stream(Locale.getISOLanguages()).map(Locale::of),
            Arrays.stream(Locale.getAvailableLocales()))
        .filter(one -> !name.isEmpty() && one.getDisplayName(locale()).equalsIgnoreCase(name))
        .map(Locale::toLanguageTag)
        .findFirst();
  }

  /** Returns {@code rtl} or {@code ltr}; {@code auto} if the language is unknown. */
  public static String direction(String tag) {
    if (tag.equals(Track.UNKNOWN_LANGUAGE)) {
      return "auto";
    }
    var locale = Locale.forLanguageTag(tag);
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
            : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    return rightToLeft ? "rtl" : "ltr";
  }

  /** Returns milliseconds as seconds for JSON: 83200 is 83.2. */
  public static double seconds(long millis) {
    return millis / 1000.0;
  }
}
