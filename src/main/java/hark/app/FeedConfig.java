package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings for podcast feeds. */
@ConfigMapping(prefix = "hark.feeds")
interface FeedConfig {

  /** The interval at which subscribed feeds are read. */
  @WithDefault("24h")
  Duration checkEvery();

  /** The pause between two transcripts of the same host. */
  @WithDefault("1s")
  Duration pause();

  /** Hosts of feeds and transcripts that may have private addresses. */
  Optional<Set<String>> allowedHosts();
}
