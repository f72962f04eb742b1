package hark.cluster;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that carries nothing between some nodes: their packets are dropped, so that connections
 * hang. Only in a network of this process's own, where no one else is.
 */
final class NetworkCut implements AutoCloseable {

  private final List<List<String>> rules = new ArrayList<>();

  /** Checks whether this process may cut: it is root, in a network that has no other machine. */
  static boolean isPossible() throws SocketException {
    return Commands.isRoot()
        && NetworkInterface.networkInterfaces().allMatch(NetworkCut::isLoopback);
  }

  private static boolean isLoopback(NetworkInterface one) {
    try {
      return one.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }

  /** Cuts between two nodes, in both directions; what is cut already remains so. */
  void between(ClusterNode one, ClusterNode other) throws IOException {
    drop(one, other);
    drop(other, one);
  }

  private void drop(ClusterNode from, ClusterNode to) throws IOException {
    var rule =
        List.of(
            "OUTPUT",
            "--destination",
            to.host(),
            "--match",
            "owner",
            "--uid-owner",
            "" + from.user(),
            "--jump",
            "DROP");
    change("--append", rule);
    rules.add(rule);
  }

  private static void change(String what, List<String> rule) throws IOException {
    var command = new ArrayList<>(List.of("iptables", what));
    command.addAll(rule);
    Commands.run(command.toArray(String[]::new));
  }

  /** Mends the network. */
  @Override
  public void close() throws IOException {
    for (var rule : rules) {
      change("--delete", rule);
    }
    rules.clear();
  }
}
