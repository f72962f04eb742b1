package hark.app;

import hark.opensearch.ClusterSettings;
import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The opening of an index on a cluster as the settings say; loaded only where there is one. */
final class ClusterIndexes {

  private static final int MOST_SHARDS = 1_024;

  /** The character after the last one that is printed. */
  private static final int DELETE = 0x7f;

  private static final String WRONG_ADDRESS =
      "hark.opensearch.url has %s; an address is http:// or https:// with a host and a port, and without a name or password";

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
    var addresses = config.url().orElseThrow();
    boolean isShown = addresses.stream().noneMatch(one -> one.contains("@"));
    var nodes =
        addresses.stream().map(one -> node(one, isShown ? one : "an address with @")).toList();
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

  /**
   * Reads the address of a node.
   *
   * @param shown what an error shows of it: nothing of what may be a password
   */
  private static URI node(String address, String shown) {
    try {
      var node = new URI(address);
      require(
          ("http".equals(node.getScheme()) || "https".equals(node.getScheme()))
              && node.getHost() != null
              && node.getUserInfo() == null,
          WRONG_ADDRESS,
          shown);
      return node;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(WRONG_ADDRESS.formatted(shown)); // its cause has it whole
    }
  }

  /** Returns the value of the header that tells who asks. */
  private static Optional<String> authorization(OpenSearchConfig config) {
    require(
        config.user().isPresent() == config.password().isPresent(),
        "hark.opensearch.user and hark.opensearch.password need each other");
    require(
        config.user().isEmpty() || config.token().isEmpty(),
        "hark.opensearch.token is in place of hark.opensearch.user; set one of them");
    require(
        config.token().stream().flatMapToInt(String::chars).allMatch(c -> c > ' ' && c < DELETE),
        "hark.opensearch.token has a blank, a line break or another character that no token has");
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
