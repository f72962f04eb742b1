package hark.standin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A log that counts calls and measures the gaps between them. Safe to share between threads. */
final class CallLog {

  private final Duration interval;
  private final LongSupplier nanoTime;
  private final Map<String, Integer> byQuestion = new HashMap<>();
  private Optional<Long> last = Optional.empty();
  private Optional<Duration> smallestGap = Optional.empty();
  private int calls;
  private int refusals;

  /**
   * Creates an empty log.
   *
   * @param interval a call that starts sooner after the one before is refused; 0 lets all pass
   */
  CallLog(Duration interval, LongSupplier nanoTime) {
    this.interval = interval;
    this.nanoTime = nanoTime;
  }

  /** Records the start of a call; returns {@code false} if it is too soon. */
  synchronized boolean enter() {
    long now = nanoTime.getAsLong();
    var gap = last.map(before -> Duration.ofNanos(now - before));
    last = Optional.of(now);
    boolean fine = isAtLeast(gap, interval);
    smallestGap = smallestGap.filter(smallest -> isAtLeast(gap, smallest)).or(() -> gap);
    calls++;
    refusals += fine ? 0 : 1;
    return fine;
  }

  private static boolean isAtLeast(Optional<Duration> gap, Duration least) {
    return gap.filter(g -> g.compareTo(least) < 0).isEmpty();
  }

  /** Counts a call by endpoint and video; returns the count so far, 1 for the first call. */
  synchronized int count(String endpoint, String videoNo) {
    return byQuestion.merge(endpoint + " " + videoNo, 1, Integer::sum);
  }

  synchronized int calls(String endpoint, String videoNo) {
    return byQuestion.getOrDefault(endpoint + " " + videoNo, 0);
  }

  synchronized int calls() {
    return calls;
  }

  synchronized int refusals() {
    return refusals;
  }

  synchronized Optional<Duration> smallestGap() {
    return smallestGap;
  }
}
