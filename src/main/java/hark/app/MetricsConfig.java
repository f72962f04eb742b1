package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** The settings of the metrics for Prometheus, which have a port of their own. */
@ConfigMapping(prefix = "hark.metrics")
interface MetricsConfig {

  /** The port to listen on; 0 for one that the system chooses. Empty: no metrics are collected. */
  OptionalInt port();

  /** The address to listen on. */
  @WithDefault("127.0.0.1")
  String host();
}
