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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenSearch node in a child process, started once for all tests of a process; or a cluster
 * that runs already, by the address in the property {@code hark.node.address}. Indexes whose names
 * begin with {@code test} are deleted there.
 */
final class TestNode {

  private static TestNode started;

  private final ClusterAddress address;

  private TestNode(ClusterAddress address) {
    this.address = address;
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
      return new TestNode(new ClusterAddress(List.of(URI.create(address)), Optional.empty()));
    }
    var folder = Files.createTempDirectory("hark-node");
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
                    folder.toString()))
            .redirectError(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("port ")) {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        var node = URI.create("http://127.0.0.1:" + line.substring("port ".length()));
        return new TestNode(new ClusterAddress(List.of(node), Optional.empty()));
      }
    }
    throw new IOException("The node ended: " + Files.readString(log));
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
    try (var client = new ClusterClient(address)) {
      client.send("DELETE", "/test*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ClusterAddress address() {
    return address;
  }
}
