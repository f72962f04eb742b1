package hark.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of the cluster of OpenSearch that holds the index, in place of the data folder. */
@ConfigMapping(prefix = "hark.opensearch")
interface OpenSearchConfig {

  /**
   * The addresses of nodes, as text, so that a wrong one is not printed with its password; without
   * one, the index is in the data folder.
   */
  Optional<List<String>> url();

  /** The name and password to sign in with; none without. */
  Optional<String> user();

  Optional<String> password();

  /** The token to sign in with, in place of a name. */
  Optional<String> token();

  /** The file in PEM with the certificates that are trusted; those of Java without. */
  Optional<Path> certificate();

  /** The alias of the index; the names of its indexes begin with it. */
  @WithDefault("hark")
  String index();

  /** The number of parts of a new index. */
  @WithDefault("3")
  int shards();

  /** The number of copies of each part of a new index besides the first. */
  @WithDefault("1")
  int replicas();

  @WithDefault("5s")
  Duration connectTimeout();

  /** The longest time for an answer. */
  @WithDefault("60s")
  Duration answerTimeout();
}
