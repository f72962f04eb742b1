package hark.ingest.queue;

import hark.ingest.queue.JobOutcome.RetryLater;
import hark.source.TranscriptRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The pauses between requests to the same host, for sources that fetch by address: one between any
 * two, and a longer one where the host asked for it in {@code Retry-After}. Not safe for use by
 * several threads.
 */
final class HostPace {

  private static final int MOST_HOSTS = 1_000;

  private final Duration pause;
  private final LinkedHashMap<String, Long> last = new LinkedHashMap<>();
  private final LinkedHashMap<String, LongPause> longer = new LinkedHashMap<>();

  private record LongPause(Instant end, RetryLater outcome) {}

  HostPace(Duration pause) {
    this.pause = pause;
  }

  /** Returns the time to wait before the file of a request is fetched, and counts it as fetched. */
  Duration pauseBefore(TranscriptRequest request) {
    var host = host(request).orElse(null);
    if (host == null || pause.isZero()) {
      return Duration.ZERO;
    }
    long now = System.nanoTime();
    var before = last.remove(host);
    long rest = before == null ? 0 : Math.max(0, before + pause.toNanos() - now);
    last.put(host, now + rest);
    if (last.size() > MOST_HOSTS) {
      last.pollFirstEntry();
    }
    return Duration.ofNanos(rest);
  }

  /** Remembers that the host of a request asked for a pause. */
  void asked(TranscriptRequest request, RetryLater outcome, Instant now) {
    var host = host(request);
    if (host.isPresent() && outcome.notBefore().isPresent()) {
      longer.remove(host.get());
      longer.put(host.get(), new LongPause(now.plus(outcome.notBefore().get()), outcome));
      if (longer.size() > MOST_HOSTS) {
        longer.pollFirstEntry();
      }
    }
  }

  /**
   * Returns what the host of a request answered an earlier one, with the rest of the pause that it
   * asked for then; empty if there was none or it is over.
   */
  Optional<RetryLater> pauseAsked(TranscriptRequest request, Instant now) {
    return host(request)
        .map(longer::get)
        .filter(pause -> pause.end().isAfter(now))
        .map(
            pause ->
                new RetryLater(
                    pause.outcome().reason(), Optional.of(Duration.between(now, pause.end()))));
  }

  /** Returns whether two requests fetch from the same host. */
  static boolean areOfOneHost(TranscriptRequest one, TranscriptRequest other) {
    return host(one).isPresent() && host(one).equals(host(other));
  }

  private static Optional<String> host(TranscriptRequest request) {
    return request.captions().map(URI::getHost);
  }
}
