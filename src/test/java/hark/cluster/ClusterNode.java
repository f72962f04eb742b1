package hark.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One node of a {@link Cluster}: a process with folders, an address and, where this process may, a
 * user of its own. All addresses are of this machine.
 */
public final class ClusterNode {

  private static final int FIRST_USER = 64_001;
  private static final long STOPPING = 60;

  private final int number;
  private final Path home;
  private final Path data;
  private final Path log;
  private final int http;
  private final int transport;
  private final String options;
  private Process process;

  /**
   * @param number from 0
   * @param home the unpacked distribution, of which only this node uses the plugins
   * @param data the folder for the index
   * @param options of the JVM
   */
  ClusterNode(int number, Path home, Path data, String options) throws IOException {
    this.number = number;
    this.home = home;
    this.data = data;
    this.options = options;
    this.log = home.resolve("logs/out.txt");
    this.http = freePort();
    this.transport = freePort();
  }

  private int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host()))) {
      return socket.getLocalPort();
    }
  }

  public String name() {
    return "n" + (number + 1);
  }

  String host() {
    return "127.0.0." + (11 + number);
  }

  String transportAddress() {
    return host() + ":" + transport;
  }

  public URI address() {
    return URI.create("http://" + host() + ":" + http);
  }

  Path home() {
    return home;
  }

  public Path data() {
    return data;
  }

  int user() {
    return FIRST_USER + number;
  }

  /** Writes the settings, and gives the folders to the user of the node. */
  void prepare(String cluster, List<ClusterNode> all) throws IOException {
    var seeds = all.stream().map(ClusterNode::transportAddress).toList();
    var names = all.stream().map(ClusterNode::name).toList();
    var settings = home.resolve("config/opensearch.yml");
    Files.delete(settings); // it may be one file for all nodes, by links
    Files.writeString(
        settings,
        """
        cluster.name: %s
        node.name: %s
        network.host: %s
        http.port: %d
        transport.port: %d
        discovery.seed_hosts: %s
        cluster.initial_cluster_manager_nodes: %s
        cluster.no_cluster_manager_block: all
        path.data: %s
        path.logs: %s
        """
            .formatted(
                cluster, name(), host(), http, transport, seeds, names, data, log.getParent()));
    Files.createDirectories(data);
    Files.createDirectories(log.getParent());
    Files.createDirectories(temporary());
    if (Commands.isRoot()) {
      for (var folder : List.of(home.resolve("config"), data, log.getParent(), temporary())) {
        Commands.run("chown", "-R", user() + ":" + user(), folder.toString());
      }
    }
  }

  private Path temporary() {
    return home.resolve("tmp");
  }

  /** Starts the process, and returns before it answers. */
  public void start() throws IOException {
    var command = new ArrayList<String>();
    if (Commands.isRoot()) { // as which OpenSearch does not start
      command.addAll(List.of("setpriv", "--reuid=" + user(), "--regid=" + user()));
      command.add("--clear-groups");
    }
    command.add(home.resolve("bin/opensearch").toString());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("OPENSEARCH_JAVA_OPTS", options);
    builder.environment().put("OPENSEARCH_TMPDIR", temporary().toString());
    process = builder.start();
  }

  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Ends the process by SIGKILL. */
  public void kill() throws IOException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends the process by SIGTERM. */
  public void stop() throws IOException {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() throws IOException {
    try {
      if (!process.waitFor(STOPPING, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IOException(name() + " did not end by itself");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Ends the process if it runs, at once. */
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** Returns the process ID; for figures of its memory. */
  public long pid() {
    return process.pid();
  }

  String lastLogLines() throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }
}
