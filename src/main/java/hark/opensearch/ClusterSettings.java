package hark.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The cluster to use, and how.
 *
 * @param nodes the addresses of nodes, at least one; when one does not answer, the next is asked
 * @param authorization the value of the header of that name; empty without sign-on
 * @param certificate a file in PEM with the certificates that are trusted, in place of those that
 *     Java trusts
 * @param connecting the longest time to connect to a node
 * @param answering the longest time for an answer
 */
public record ClusterSettings(
    List<URI> nodes,
    Optional<String> authorization,
    Optional<Path> certificate,
    Duration connecting,
    Duration answering) {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofMinutes(2);

  public ClusterSettings {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("A cluster has at least one node");
    }
  }

  /** Creates settings for nodes without sign-on, with the usual times. */
  public static ClusterSettings of(List<URI> nodes) {
    return new ClusterSettings(nodes, Optional.empty(), Optional.empty(), CONNECTING, ANSWERING);
  }
}
