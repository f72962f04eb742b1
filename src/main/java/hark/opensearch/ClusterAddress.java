package hark.opensearch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The cluster to use.
 *
 * @param nodes the addresses of nodes, at least one; when one does not answer, the next is asked
 * @param authorization the value of the header of that name; empty without sign-on
 */
public record ClusterAddress(List<URI> nodes, Optional<String> authorization) {

  public ClusterAddress {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("A cluster has at least one node");
    }
  }
}
