package hark.app;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The address of memories.ai, the key, and the pause between calls.
 *
 * @param standIn whether it is a stand-in
 */
public record MemoriesEndpoint(URI baseUrl, Optional<String> key, Duration pause, boolean standIn) {

  /** Returns the service itself, as configured. */
  public static MemoriesEndpoint configured(MemoriesConfig config) {
    return new MemoriesEndpoint(
        config.baseUrl(), config.apiKey().filter(key -> !key.isBlank()), config.pause(), false);
  }

  /** Returns whether there is a key, but never the key itself. */
  @Override
  public String toString() {
    return "MemoriesEndpoint[%s, key %s]".formatted(baseUrl, key.isPresent() ? "set" : "none");
  }
}
