package hark.source.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.StandardConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A base of real requests to servers on this machine, whose names a test makes up. */
abstract class NamedServers {

  static final int MOST = 1 << 20;
  static final Duration LONG = Duration.ofSeconds(30);
  static final String SECRET = "what only this machine may see";
  static Vertx vertx;

  final Map<String, List<String>> names =
      Map.of(
          "allowed.test", List.of("127.0.0.1"),
          "inside.test", List.of("127.0.0.1"),
          "both.test", List.of("93.184.216.34", "10.0.0.1"),
          "odd_name.test", List.of("127.0.0.1"),
          "odd_inside.test", List.of("127.0.0.1"),
          "second.test", List.of("127.0.0.2", "127.0.0.1"));

  final Queue<String> asked = new ConcurrentLinkedQueue<>();
  final Queue<String> hosts = new ConcurrentLinkedQueue<>();
  HttpServer server;
  PublicWebClient web;

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/file", e -> answer(e, 200, "hello"));
    server.createContext("/secret", e -> answer(e, 200, SECRET));
    server.createContext("/missing", e -> answer(e, 404, "no"));
    server.start();
    web = web(LONG);
  }

  @AfterEach
  void stop() {
    web.close();
    server.stop(0);
  }

  PublicWebClient web(Duration deadline) {
    return new PublicWebClient(
        vertx, Set.of("allowed.test", "second.test", "odd_name.test"), deadline, this::resolve);
  }

  InetAddress[] resolve(String name) throws UnknownHostException {
    asked.add(name);
    var addresses = names.getOrDefault(name, List.of(name));
    if (name.endsWith(".test") && !names.containsKey(name)) {
      throw new UnknownHostException(name);
    }
    var found = new InetAddress[addresses.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = InetAddress.getByName(addresses.get(i));
    }
    return found;
  }

  static SSLParameters listening(Queue<String> told) {
    var parameters = new SSLParameters();
    parameters.setSNIMatchers(
        List.of(
            new SNIMatcher(StandardConstants.SNI_HOST_NAME) {
              @Override
              public boolean matches(SNIServerName name) {
                told.add(new String(name.getEncoded(), StandardCharsets.US_ASCII));
                return true;
              }
            }));
    return parameters;
  }

  static SSLContext secureContext(Path folder) throws Exception {
    var store = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=other.test",
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    made.getInputStream().readAllBytes();
    assertEquals(0, made.waitFor());
    var keys = KeyStore.getInstance("PKCS12");
    try (var file = Files.newInputStream(store)) {
      keys.load(file, "password".toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "password".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  void answer(HttpExchange exchange, int status, String body) throws IOException {
    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  URI address(String host, String path) {
    return URI.create("http://%s:%d%s".formatted(host, port(), path));
  }

  int port() {
    return server.getAddress().getPort();
  }
}
