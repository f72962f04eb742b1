package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings for memories.ai. Without annotations for bounds, as on all settings: one of them
 * would have the start check those of all libraries too, which takes a quarter of it.
 */
@ConfigMapping(prefix = "hark.memories")
public interface MemoriesConfig {

  @WithDefault("https://api.memories.ai/serve/api/v1")
  URI baseUrl();

  /** The API key; blank for none. */
  Optional<String> apiKey();

  /** The namespace under the account; blank for the service's default. */
  Optional<String> uniqueId();

  /** The pause between the end of one call and the start of the next. */
  @WithDefault("1s")
  Duration pause();

  @WithDefault("5s")
  Duration connectTimeout();

  @WithDefault("60s")
  Duration readTimeout();

  /** The number of retries of a call with a temporary failure: 0 to 20. */
  @WithDefault("5")
  int retries();

  /** The wait before the first retry; each later wait is twice as long, up to 16 times. */
  @WithDefault("2s")
  Duration retryWait();

  /** The wait before the first retry of a video that was not ready. */
  @WithDefault("1m")
  Duration askAgain();

  /** The interval at which the list of videos is read and new ones are imported; never if unset. */
  Optional<Duration> checkEvery();
}
