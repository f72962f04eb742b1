package hark.source.memories;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How to reach memories.ai.
 *
 * @param baseUrl what every path of the API is appended to
 * @param key the API key; blank counts as none
 * @param uniqueId the namespace under the account; blank counts as none
 * @param pace how often to call and how long to wait
 */
public record MemoriesSettings(
    URI baseUrl, Optional<String> key, Optional<String> uniqueId, Pace pace) {

  /**
   * How often to call and how long to wait.
   *
   * @param pause between the end of one call and the start of the next, over all threads
   * @param retries how often a call is made again when its failure may pass
   * @param retryWait before the first of these; each later wait is twice as long, up to 16 times
   */
  public record Pace(
      Duration pause,
      Duration connectTimeout,
      Duration readTimeout,
      int retries,
      Duration retryWait) {

    public Pace {
      if (pause.isNegative() || retries < 0 || retryWait.isNegative()) {
        throw new IllegalArgumentException("A pause and a number of retries are 0 or more");
      }
      if (!connectTimeout.isPositive() || !readTimeout.isPositive()) {
        throw new IllegalArgumentException("A timeout is more than 0");
      }
    }
  }

  public MemoriesSettings {
    Objects.requireNonNull(baseUrl);
    Objects.requireNonNull(pace);
    key = key.map(String::strip).filter(k -> !k.isEmpty());
    uniqueId = uniqueId.map(String::strip).filter(u -> !u.isEmpty());
  }

  /** Says whether there is a key, and never which. */
  @Override
  public String toString() {
    return "MemoriesSettings[baseUrl=%s, key=%s, uniqueId=%s, pace=%s]"
        .formatted(baseUrl, key.isPresent() ? "set" : "none", uniqueId.orElse("none"), pace);
  }
}
