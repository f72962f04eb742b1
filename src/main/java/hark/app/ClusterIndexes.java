package hark.app;

import hark.opensearch.ClusterSettings;
import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The opening of an index on a cluster as the settings say; loaded only where there is one. */
final class ClusterIndexes {

  private static final int MOST_SHARDS = 1_024;

  private ClusterIndexes() {}

  /**
   * Begins to use the index.
   *
   * @throws IllegalArgumentException if a setting is wrong; its name is the first word
   */
  static OpenSearchIndex open(OpenSearchConfig config, Duration searchLimit) {
    return OpenSearchIndex.open(settings(config), layout(config), searchLimit);
  }

  /**
   * Begins to use the index that another Hark changes.
   *
   * @throws IllegalArgumentException as {@link #open}
   */
  static OpenSearchIndex openToRead(OpenSearchConfig config, Duration searchLimit) {
    return OpenSearchIndex.openToRead(settings(config), layout(config), searchLimit);
  }

  private static ClusterSettings settings(OpenSearchConfig config) {
    var nodes = config.url().orElseThrow();
    nodes.forEach(ClusterIndexes::requireNode);
    config
        .certificate()
        .ifPresent(
            file ->
                require(
                    Files.isReadable(file),
                    "hark.opensearch.certificate is %s, which cannot be read",
                    file));
    return new ClusterSettings(
        nodes,
        authorization(config),
        config.certificate(),
        config.connectTimeout(),
        config.answerTimeout());
  }

  private static IndexLayout layout(OpenSearchConfig config) {
    require(
        config.shards() >= 1 && config.shards() <= MOST_SHARDS,
        "hark.opensearch.shards is %d; it must be 1 to %d",
        config.shards(),
        MOST_SHARDS);
    require(config.replicas() >= 0, "hark.opensearch.replicas is %d, below 0", config.replicas());
    require(
        config.index().chars().allMatch(c -> c >= 'a' && c <= 'z'),
        "hark.opensearch.index is %s; it must have lower-case letters only",
        config.index());
    return new IndexLayout(config.index(), config.shards(), config.replicas());
  }

  private static void requireNode(URI node) {
    boolean isFine =
        ("http".equals(node.getScheme()) || "https".equals(node.getScheme()))
            && node.getHost() != null
            && node.getUserInfo() == null;
    require(
        isFine,
        "hark.opensearch.url has %s; an address is http:// or https:// with a host and a port, and without a name or password",
        node);
  }

  /** Returns the value of the header that tells who asks. */
  private static Optional<String> authorization(OpenSearchConfig config) {
    require(
        config.user().isPresent() == config.password().isPresent(),
        "hark.opensearch.user and hark.opensearch.password need each other");
    require(
        config.user().isEmpty() || config.token().isEmpty(),
        "hark.opensearch.token is in place of hark.opensearch.user; set one of them");
    return config
        .token()
        .map(token -> "Bearer " + token)
        .or(() -> config.user().map(user -> basic(user + ":" + config.password().orElseThrow())));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static void require(boolean isFine, String reason, Object... values) {
    if (!isFine) {
      throw new IllegalArgumentException(reason.formatted(values));
    }
  }
}
