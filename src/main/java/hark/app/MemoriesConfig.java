package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How to reach memories.ai. */
@ConfigMapping(prefix = "hark.memories")
interface MemoriesConfig {

  @WithDefault("https://api.memories.ai/serve/api/v1")
  URI baseUrl();

  /** None is set where it is blank. */
  Optional<String> apiKey();

  /** The namespace under the account; the service's own default where it is blank. */
  Optional<String> uniqueId();

  /** Between the end of one call and the start of the next. */
  @WithDefault("1s")
  Duration pause();

  @WithDefault("5s")
  Duration connectTimeout();

  @WithDefault("60s")
  Duration readTimeout();

  /** How often a call is made again when its failure may pass. */
  @WithDefault("5")
  @Min(0)
  @Max(20)
  int retries();

  /** Before the first call that is made again; each later wait is twice as long, up to 16 times. */
  @WithDefault("2s")
  Duration retryWait();

  /** After an answer that a video is not ready, until it is asked for again the first time. */
  @WithDefault("1m")
  Duration askAgain();

  /** How often Hark reads the list of videos by itself and imports what is new; never if unset. */
  Optional<Duration> checkEvery();
}
