package hark.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The parser of the header {@code Retry-After} (RFC 9110, 10.2.3). */
public final class RetryAfter {

  /** The most digits of a number of seconds: more than thirty years. */
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * Returns the wait that a server asks for, in seconds or as a date; zero for a date that has
   * passed, and empty for other text.
   *
   * @param now the time at which the response arrived
   */
  public static Optional<Duration> parse(String header, Instant now) {
    var text = header.strip();
    if (!text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(now, date);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) { // not a date either: ignored
      return Optional.empty();
    }
  }
}
