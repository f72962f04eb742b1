package hark.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.opensearch.ClusterSettings;
import hark.torture.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cluster of real OpenSearch nodes on this machine, each the published distribution with the
 * plugin installed by its own tool. Ends with this process at the latest.
 */
public final class Cluster implements AutoCloseable {

  public static final int NODES = 3;

  /** The options of a JVM with the heap that a node usually has here. */
  public static final String OPTIONS = "-Xms512m -Xmx512m";

  /** The same with one compiler only: for a node that lives for minutes, and starts sooner. */
  static final String QUICK_START = OPTIONS + " -XX:TieredStopAtLevel=1";

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final long BETWEEN = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ClusterNode> nodes = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Cluster() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endAll));
  }

  /**
   * Unpacks and starts a cluster, and waits until all nodes are part of it.
   *
   * @param folder which must be there, for everything that the nodes have
   * @param options of the JVM of each node
   */
  public static Cluster start(Path folder, Distribution distribution, String options)
      throws IOException {
    var cluster = new Cluster();
    try {
      cluster.unpack(folder, distribution, options);
      for (var node : cluster.nodes) {
        node.start();
      }
      cluster.await("green", NODES);
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void unpack(Path folder, Distribution distribution, String options) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var first = folder.resolve("n1");
    distribution.unpack(first);
    for (int i = 0; i < NODES; i++) {
      var home = folder.resolve("n" + (i + 1));
      if (i > 0) {
        link(first, home);
      }
      nodes.add(new ClusterNode(i, home, folder.resolve("data-n" + (i + 1)), options));
    }
    for (var node : nodes) {
      node.prepare("hark-check-" + ProcessHandle.current().pid(), nodes);
    }
  }

  /** Makes the same folders with links to the same files. */
  private static void link(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.createLink(to.resolve(from.relativize(file)), file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  public List<ClusterNode> nodes() {
    return List.copyOf(nodes);
  }

  /** Returns the settings to use all nodes. */
  public ClusterSettings settings() {
    return ClusterSettings.of(nodes.stream().map(ClusterNode::address).toList());
  }

  /**
   * Sends a request to the first node that answers.
   *
   * @param body as JSON; empty for none
   * @return the answer, whatever its status
   * @throws IOException if no node answers
   */
  public JsonNode send(String method, String path, String body) throws IOException {
    IOException failure = new IOException("No node runs");
    for (var node : nodes) {
      if (node.isRunning()) {
        try {
          return send(node, method, path, body);
        } catch (IOException e) {
          failure = e;
        }
      }
    }
    throw failure;
  }

  JsonNode send(ClusterNode node, String method, String path, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(node.address().resolve(path))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Sets settings of the running cluster, each a name with a value; null resets one. */
  void set(String name, Object value) throws IOException {
    var body = JSON.createObjectNode();
    body.putObject("persistent").set(name, JSON.valueToTree(value));
    var answer = send("PUT", "/_cluster/settings", body.toString());
    if (!answer.path("acknowledged").asBoolean()) {
      throw new IOException("The cluster did not take " + name + ": " + answer);
    }
  }

  /** Returns the status of a cluster with so many nodes; empty if it cannot be had now. */
  Optional<String> status(int members) {
    try {
      var health = send("GET", "/_cluster/health?timeout=2s", "");
      return health.path("number_of_nodes").asInt() == members
              && health.path("relocating_shards").asInt() == 0
          ? Optional.of(health.path("status").asText())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the name of the node that manages the cluster. */
  String manager() throws IOException {
    for (var node : send("GET", "/_cat/cluster_manager?format=json", "")) {
      return node.path("node").asText();
    }
    throw new IOException("No node manages the cluster");
  }

  /**
   * Waits until the cluster has a status with so many nodes.
   *
   * @throws IOException if it has not after ten minutes, or a node ended
   */
  public void await(String status, int members) throws IOException {
    var end = Instant.now().plus(LONGEST);
    while (!status(members).equals(Optional.of(status))) {
      long running = nodes.stream().filter(ClusterNode::isRunning).count();
      if (running < members || Instant.now().isAfter(end)) {
        throw new IOException("The cluster did not become " + status + "\n" + lastLogLines());
      }
      Pause.millis(BETWEEN);
    }
  }

  private String lastLogLines() throws IOException {
    var lines = new StringBuilder();
    for (var node : nodes) {
      lines.append(node.name()).append(":\n").append(node.lastLogLines()).append('\n');
    }
    return lines.toString();
  }

  /** Deletes all indexes whose names begin with a text. */
  void deleteIndexes(String beginning) {
    try {
      send("DELETE", "/" + beginning + "*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void endAll() {
    nodes.forEach(ClusterNode::end);
  }

  @Override
  public void close() {
    endAll();
    http.close();
  }
}
