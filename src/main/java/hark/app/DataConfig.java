package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where Hark keeps what it knows. */
@ConfigMapping(prefix = "hark")
interface DataConfig {

  /** The folder that holds everything; made where it is missing. */
  @WithDefault("index-data")
  Path data();
}
