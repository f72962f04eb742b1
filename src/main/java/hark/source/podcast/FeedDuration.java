package hark.source.podcast;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parser of durations in feeds: seconds with or without decimals, clock times, ISO 8601 ({@code
 * PT30M}), and numbers with units ({@code 1 h 5 min}).
 */
final class FeedDuration {

  private static final int MAX_LENGTH = 60;
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final Pattern CLOCK =
      Pattern.compile("([0-9]{1,7}(?::[0-9]{1,3}){0,3})(?:[.,]([0-9]{1,9}))?");
  private static final Pattern UNIT =
      Pattern.compile(
          "([0-9]{1,7}(?:[.,][0-9]{1,9})?)\\s*"
              + "(d|days?|h|hrs?|hours?|std|stunden?|heures?|horas?|ore|ora"
              + "|m|mins?|minutes?|minuten?|minutos?|minuti|minuto|'|\u2032"
              + "|s|secs?|seconds?|sek|sekunden?|secondes?|segundos?|secondi|\"|\u2033)\\.?");
  private static final Pattern UNITS =
      Pattern.compile("(?:" + UNIT.pattern() + "(?:\\s*(?:,|and|und|et|y|e)?\\s*)){1,4}");

  /** {@code 1h30}. */
  private static final Pattern HOURS_AND_MINUTES =
      Pattern.compile("^([0-9]{1,4}\\s?h\\s?[0-9]{1,2})$");

  private FeedDuration() {}

  /** Parses a duration; empty if the text is not one, or zero. */
  static Optional<Duration> read(String written) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var plain = FeedDigits.plain(written).replaceAll("\\s{0,3}:\\s{0,3}", ":");
    var text = HOURS_AND_MINUTES.matcher(plain).replaceFirst("$1m");
    return clock(text)
        .or(() -> iso(text))
        .or(() -> units(text))
        .filter(one -> one.isPositive() && one.compareTo(LONGEST) <= 0);
  }

  private static Optional<Duration> clock(String text) {
    var found = CLOCK.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var parts = found.group(1).split(":");
    int count = Math.min(3, parts.length); // a fourth part is frames
    long seconds = 0;
    for (int i = 0; i < count; i++) {
      seconds = 60 * seconds + Long.parseLong(parts[i]);
    }
    var rest = found.group(2) == null ? "0" : "0." + found.group(2);
    return Optional.of(Duration.ofSeconds(seconds).plus(duration(rest, 1)));
  }

  private static Duration duration(String number, int unit) {
    var millis = new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
    return Duration.ofMillis(millis.movePointRight(3).longValue());
  }

  private static Optional<Duration> iso(String text) {
    if (!text.startsWith("p")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(text.replace(',', '.')));
    } catch (DateTimeException e) { // not a duration: ignored
      return Optional.empty();
    }
  }

  private static Optional<Duration> units(String text) {
    if (!UNITS.matcher(text).matches()) {
      return Optional.empty();
    }
    var sum = Duration.ZERO;
    var found = UNIT.matcher(text);
    while (found.find()) {
      sum = sum.plus(duration(found.group(1), seconds(found.group(2))));
    }
    return Optional.of(sum);
  }

  private static int seconds(String unit) {
    return switch (unit.charAt(0)) {
      case 'd' -> 86_400;
      case 'h', 'o' -> 3_600;
      case 's', '"', '\u2033' -> unit.startsWith("st") ? 3_600 : 1;
      default -> 60;
    };
  }
}
