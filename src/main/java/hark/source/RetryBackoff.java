package hark.source;

import java.time.Clock;
import java.time.Duration;
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

  /** Returns the wait that a header asks for, as {@link RetryAfter} reads it. */
  public Optional<Duration> retryAfter(String header) {
    return RetryAfter.parse(header, clock.instant());
  }
}
