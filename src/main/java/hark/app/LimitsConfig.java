package hark.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of concurrent requests; see {@link hark.web.transport.RequestLimits}. */
@ConfigMapping(prefix = "hark.limits")
interface LimitsConfig {

  /** The share of the heap, in percent, that requests may fill. */
  @WithDefault("60")
  int memoryPercent();

  @WithDefault("8")
  int searches();

  /** The longest time of a search. */
  @WithDefault("10s")
  Duration searchTime();

  @WithDefault("4")
  int exports();

  @WithDefault("2")
  int imports();

  @WithDefault("256")
  int bodies();

  @WithDefault("256")
  int listeners();

  /** The requests of one client a second, on average; 0 for any number. */
  @WithDefault("100")
  int clientRequests();

  @WithDefault("1G")
  MemorySize spool();

  /** The lowest accepted rate of a client, in bytes a second. */
  @WithDefault("1K")
  MemorySize slowest();

  @WithDefault("30s")
  Duration patience();
}
