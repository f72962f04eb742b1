package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the index. */
@ConfigMapping(prefix = "hark.index")
interface IndexConfig {

  /** Returns whether a new index is made from the archive at the start. */
  @WithDefault("false")
  boolean rebuild();
}
