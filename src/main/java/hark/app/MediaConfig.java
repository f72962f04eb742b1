package hark.app;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The places of recordings without a known address. */
@ConfigMapping(prefix = "hark.media")
interface MediaConfig {

  /** A folder with files named after the IDs of their videos. */
  Optional<Path> folder();

  /** Addresses with {@code {id}} in them, by the name of the source of the transcript. */
  Map<String, String> templates();
}
