package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How podcast feeds are read. */
@ConfigMapping(prefix = "hark.feeds")
interface FeedConfig {

  /** How often Hark reads by itself the feeds that it follows. */
  @WithDefault("24h")
  Duration checkEvery();

  /** How long Hark waits between two transcripts of the same host. */
  @WithDefault("1s")
  Duration pause();

  /** Hosts of feeds and transcripts that need not be on the public internet. */
  Optional<Set<String>> allowedHosts();
}
