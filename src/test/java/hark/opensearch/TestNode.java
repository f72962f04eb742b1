package hark.opensearch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A real OpenSearch node in a child process, started once for all tests of a process; or a cluster
 * that runs already, by the addresses of its nodes in the property {@code hark.node.address}, with
 * commas between them, and the copies of each shard in {@code hark.node.replicas}. Indexes whose
 * names begin with {@code test} are deleted there.
 */
public final class TestNode {

  /** A disk in memory, where a test takes half the time: each creates an index. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private static TestNode started;

  private final ClusterSettings settings;
  private final Optional<Process> process;
  private final int port;

  private TestNode(ClusterSettings settings, Optional<Process> process, int port) {
    this.settings = settings;
    this.process = process;
    this.port = port;
  }

  /** Starts the node, or returns the one that was started. */
  static synchronized TestNode start() {
    if (started == null) {
      try {
        started = begin();
      } catch (IOException e) {
        throw new IllegalStateException("The node did not start", e);
      }
    }
    return started;
  }

  private static TestNode begin() throws IOException {
    var address = System.getProperty("hark.node.address");
    if (address != null) {
      var nodes = Arrays.stream(address.split(",")).map(URI::create).toList();
      return new TestNode(ClusterSettings.of(nodes), Optional.empty(), 0);
    }
    var folder =
        Files.isWritable(MEMORY)
            ? Files.createTempDirectory(MEMORY, "hark-node")
            : Files.createTempDirectory("hark-node");
    var node = in(folder, 0);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> node.remove(folder)));
    return node;
  }

  /** Kills the process and deletes what it kept. */
  private void remove(Path folder) {
    try {
      kill();
      try (var all = Files.walk(folder)) {
        for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException | InterruptedException e) {
      System.err.println("The folder of a node was not removed: " + e);
    }
  }

  /**
   * Starts a node that keeps what it has in a folder.
   *
   * @param port of its HTTP server; 0 for any
   */
  public static TestNode in(Path folder, int port) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    var log = folder.resolve("log.txt");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--add-modules=jdk.incubator.vector",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true",
                    "-Dopensearch.path.home=" + folder,
                    "-cp",
                    classPath(),
                    "hark.opensearch.NodeProcess",
                    folder.toString(),
                    Integer.toString(port)))
            .redirectError(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("port ")) {
        int opened = Integer.parseInt(line.substring("port ".length()));
        var node = URI.create("http://127.0.0.1:" + opened);
        return new TestNode(ClusterSettings.of(List.of(node)), Optional.of(process), opened);
      }
    }
    throw new IOException("The node ended: " + Files.readString(log));
  }

  /** Kills the process, and waits for its end. */
  public void kill() throws InterruptedException {
    process.orElseThrow().destroyForcibly().waitFor();
  }

  /** Returns the port of the HTTP server. */
  public int port() {
    return port;
  }

  /** Returns the class path of the node, as the build of the plugin left it. */
  private static String classPath() throws IOException {
    var target = Path.of("opensearch", "target").toAbsolutePath();
    var libraries = target.resolve("node-classpath.txt");
    if (!Files.exists(libraries)) {
      throw new IOException(
          "The plugin is not built: run ./mvnw -f opensearch/pom.xml package, or ./mvnw verify");
    }
    return String.join(
        File.pathSeparator,
        target.resolve("test-classes").toString(),
        target.resolve("classes").toString(),
        Files.readString(libraries).strip());
  }

  /** Deletes all indexes of earlier tests. */
  void deleteIndexes() {
    try (var client = new ClusterClient(settings)) {
      client.send("DELETE", "/test*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ClusterSettings settings() {
    return settings;
  }

  /** Returns the number of copies of each shard besides the first: one where there are nodes. */
  int replicas() {
    return Integer.getInteger("hark.node.replicas", 0);
  }
}
