package hark.app;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where memories.ai is called, with which key, and how long to pause between calls.
 *
 * @param standIn it is the stand-in that is called
 */
record MemoriesEndpoint(URI baseUrl, Optional<String> key, Duration pause, boolean standIn) {

  /** The service itself, as configured. */
  static MemoriesEndpoint configured(MemoriesConfig config) {
    return new MemoriesEndpoint(
        config.baseUrl(), config.apiKey().filter(key -> !key.isBlank()), config.pause(), false);
  }

  /** Says whether there is a key, and never which. */
  @Override
  public String toString() {
    return "MemoriesEndpoint[%s, key %s]".formatted(baseUrl, key.isPresent() ? "set" : "none");
  }
}
