package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;

/** The settings of the folder in which Hark keeps its data. */
@ConfigMapping(prefix = "hark.data")
interface DataConfig {

  /** The setting {@code hark.data}: the folder that holds everything; made where it is missing. */
  @WithParentName
  @WithDefault("index-data")
  Path folder();

  /**
   * The setting {@code hark.data.accept-archive}: an archive that is missing, or that belongs to
   * another library, is taken as it is.
   */
  @WithDefault("false")
  boolean acceptArchive();
}
