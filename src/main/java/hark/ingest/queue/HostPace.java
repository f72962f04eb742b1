package hark.ingest.queue;

import hark.source.TranscriptRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;

/**
 * The pause between two requests to the same host, for sources that fetch by address. Not safe for
 * use by several threads.
 */
final class HostPace {

  private static final int MOST_HOSTS = 1_000;

  private final Duration pause;
  private final LinkedHashMap<String, Long> last = new LinkedHashMap<>();

  HostPace(Duration pause) {
    this.pause = pause;
  }

  /** Returns the time to wait before the file of a request is fetched, and counts it as fetched. */
  Duration pauseBefore(TranscriptRequest request) {
    var host = request.captions().map(URI::getHost).orElse(null);
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
}
