package hark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A limit on requests by key: so many a second on average, and the sum of some seconds at once.
 * Only the keys used last are remembered. Safe to share between threads.
 */
public final class RateLimit {

  private static final int MOST_KEYS = 10_000;

  /** The seconds whose requests may come at once. */
  static final int BURST_SECONDS = 10;

  /**
   * The requests that a key has left.
   *
   * @param at the time at which so many were left
   */
  private record Allowance(double left, Instant at) {}

  private final int perSecond;
  private final Clock clock;
  private final Map<String, Allowance> byKey =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /**
   * Creates a limit.
   *
   * @param perSecond 1 or more
   */
  public RateLimit(int perSecond, Clock clock) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("A limit has to allow something");
    }
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Counts a request, or returns how long to wait if there were too many. */
  public synchronized Optional<Duration> take(String key) {
    var now = clock.instant();
    double most = (double) perSecond * BURST_SECONDS;
    var before = byKey.getOrDefault(key, new Allowance(most, now));
    double passed = Math.max(0, Duration.between(before.at(), now).toMillis() / 1_000.0);
    double left = Math.min(most, before.left() + passed * perSecond);
    boolean isAllowed = left >= 1;
    byKey.put(key, new Allowance(isAllowed ? left - 1 : left, now));
    return isAllowed
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) Math.ceil((1 - left) / perSecond * 1_000)));
  }
}
