package hark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A limit on attempts by key in a period, which begins with the first of them. Only the keys used
 * last are remembered. Safe to share between threads.
 */
final class AttemptLimit {

  private static final int MOST_KEYS = 10_000;

  private static final class AttemptCount {
    private final Instant until;
    private int attempts;

    AttemptCount(Instant until) {
      this.until = until;
    }
  }

  private final int most;
  private final Duration period;
  private final Clock clock;
  private final Map<String, AttemptCount> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AttemptCount> eldest) {
          return size() > MOST_KEYS;
        }
      };

  AttemptLimit(int most, Duration period, Clock clock) {
    this.most = most;
    this.period = period;
    this.clock = clock;
  }

  /** Counts an attempt, or returns how long to wait if there were too many. */
  synchronized Optional<Duration> begin(String key) {
    var now = clock.instant();
    var count = counts.get(key);
    if (count == null || !now.isBefore(count.until)) {
      count = new AttemptCount(now.plus(period));
      counts.put(key, count);
    }
    if (count.attempts >= most) {
      return Optional.of(Duration.between(now, count.until));
    }
    count.attempts++;
    return Optional.empty();
  }

  /** Takes one attempt back, which was a right one. */
  synchronized void forgive(String key) {
    var count = counts.get(key);
    if (count != null && count.attempts > 0) {
      count.attempts--;
    }
  }
}
