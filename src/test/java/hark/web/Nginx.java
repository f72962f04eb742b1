package hark.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real nginx in front of Hark, with the block that docs/operate/proxy.md shows. */
final class Nginx implements AutoCloseable {

  private static final Pattern BLOCK = Pattern.compile("(?s)```nginx\\n(.*?)```");

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The program; it is often not on the path of users that are not root. */
  static Optional<Path> program() {
    return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param folder for its files
   * @param hark the host and port of Hark
   * @param scheme which nginx says that it was asked by, as one that ends TLS does
   */
  static Nginx start(Path folder, String hark, String scheme)
      throws IOException, InterruptedException {
    var block =
        BLOCK
            .matcher(Files.readString(Path.of("docs", "operate", "proxy.md")))
            .results()
            .findFirst();
    var location = block.orElseThrow().group(1);
    if (!location.contains("127.0.0.1:8080") || !location.contains("$scheme")) {
      throw new AssertionError("The documented block has changed: " + location);
    }
    int port = freePort();
    Files.writeString(
        folder.resolve("nginx.conf"),
        """
        daemon off;
        %4$s
        pid %1$s/pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          server {
            listen 127.0.0.1:%2$d;
            %3$s
          }
        }
        """
            .formatted(
                folder,
                port,
                location.replace("127.0.0.1:8080", hark).replace("$scheme", scheme),
                // Otherwise the workers of one that root starts cannot write into the folder.
                System.getProperty("user.name").equals("root") ? "user root root;" : ""));
    var process =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await(process, port, folder.resolve("log"));
    return new Nginx(process, port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(Process process, int port, Path log)
      throws IOException, InterruptedException {
    while (true) {
      if (!process.isAlive()) {
        throw new AssertionError(Files.readString(log));
      }
      try {
        new Socket("127.0.0.1", port).close();
        return;
      } catch (IOException e) {
        Thread.sleep(20); // not there yet
      }
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
  }
}
