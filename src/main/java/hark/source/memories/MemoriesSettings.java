package hark.source.memories;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings for memories.ai.
 *
 * @param baseUrl the prefix of every path of the API
 * @param key the API key; blank for none @param uniqueId the namespace under the account; blank for
 *     none
 * @param pace the rate of calls and the waits
 */
public record MemoriesSettings(
    URI baseUrl, Optional<String> key, Optional<String> uniqueId, Pace pace) {

  /**
   * The rate of calls and the waits.
   *
   * @param pause between the end of one call and the start of the next, across all threads
   * @param retries the number of retries of a call with a temporary failure, at most {@value
   *     #MAX_RETRIES}
   * @param retryWait the wait before the first retry; each later wait is twice as long, up to 16
   *     times
   */
  public record Pace(
      Duration pause,
      Duration connectTimeout,
      Duration readTimeout,
      int retries,
      Duration retryWait) {

    static final int MAX_RETRIES = 20;

    public Pace {
      if (pause.isNegative() || retryWait.isNegative()) {
        throw new IllegalArgumentException("A pause is 0 or more");
      }
      if (retries < 0 || retries > MAX_RETRIES) {
        throw new IllegalArgumentException(
            "hark.memories.retries is %d, but must be 0 to %d".formatted(retries, MAX_RETRIES));
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

  /** Returns whether there is a key, but never the key itself. */
  @Override
  public String toString() {
    return "MemoriesSettings[baseUrl=%s, key=%s, uniqueId=%s, pace=%s]"
        .formatted(baseUrl, key.isPresent() ? "set" : "none", uniqueId.orElse("none"), pace);
  }
}
