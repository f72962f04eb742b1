package hark.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An estimate of the time that queued imports still take, from the pace of the last ones. */
final class QueueEstimate {

  /** The most jobs whose pace counts. */
  static final int JOBS = 50;

  /** The fewest that make an estimate. */
  private static final int LEAST = 5;

  /** The age from which the end of a job says nothing about the pace of now. */
  private static final Duration RECENT = Duration.ofMinutes(10);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private QueueEstimate() {}

  /**
   * Returns the time left; empty where too few imports ended lately.
   *
   * @param ended when the last imports ended, at most {@link #JOBS} of them
   * @param left the number of imports that can run now
   */
  static Optional<Duration> of(List<Instant> ended, int left, Instant now) {
    var times = ended.stream().filter(time -> !time.isBefore(now.minus(RECENT))).sorted().toList();
    if (left == 0 || times.size() < LEAST) {
      return Optional.empty();
    }
    var span = Duration.between(times.getFirst(), now);
    var time = span.multipliedBy(left).dividedBy(times.size());
    return Optional.of(time.compareTo(SHORTEST) < 0 ? SHORTEST : time);
  }
}
