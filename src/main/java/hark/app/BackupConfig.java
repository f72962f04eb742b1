package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of scheduled backups. */
@ConfigMapping(prefix = "hark.backup")
interface BackupConfig {

  /** The folder for them; empty: none are made. */
  Optional<Path> folder();

  /** The time between two of them. */
  @WithDefault("24h")
  Duration every();

  /** The number of whole ones that are kept. */
  @WithDefault("7")
  int keep();
}
