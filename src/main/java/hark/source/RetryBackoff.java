package hark.source;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The waits before repeated calls: a first wait, then two, four, eight and from then on sixteen
 * times as long, each up to a quarter longer at random, or the wait that the service asks for in
 * {@code Retry-After}. As safe to share between threads as its random generator.
 */
public final class RetryBackoff {

  private static final int MOST_DOUBLINGS = 4;

  private final Duration first;
  private final Clock clock;
  private final RandomGenerator random;

  public RetryBackoff(Duration first, Clock clock, RandomGenerator random) {
    this.first = first;
    this.clock = clock;
    this.random = random;
  }

  /** Returns the wait before a retry. @param retry 0 for the first one */
  public Duration delay(int retry) {
    long millis = first.toMillis() << Math.min(retry, MOST_DOUBLINGS);
    return Duration.ofMillis(millis + random.nextLong(millis / 4 + 1));
  }

  /**
   * Returns the wait in a {@code Retry-After} header, in seconds or as a date (RFC 9110, 10.2.3);
   * empty if it is neither.
   */
  public Optional<Duration> retryAfter(String header) {
    var text = header.strip();
    if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(clock.instant(), date);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) { // not a date either: ignored
      return Optional.empty();
    }
  }
}
