package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hark.lucene.shard.LostSnapshotException;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against local servers that answer as nodes may. */
class ClusterClientTest {

  private static final String PASSWORD = "password";

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server);
  }

  /** Answers each request with the next of the answers: a status, a blank and a body. */
  private void serve(HttpServer node) {
    node.createContext(
        "/",
        exchange -> {
          String answer;
          synchronized (asked) {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer = answers.isEmpty() ? "200 {}" : answers.removeFirst();
          }
          int blank = answer.indexOf(' ');
          var body = answer.substring(blank + 1).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, blank)), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    node.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static URI closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }

  private ClusterSettings settings() {
    return ClusterSettings.of(List.of(address()));
  }

  @Test
  void theNextNodeIsAskedWhenOneIsAway() throws IOException {
    try (var client = new ClusterClient(ClusterSettings.of(List.of(closedPort(), address())))) {
      client.send("GET", "/", "");
      client.send("GET", "/", "");
      assertEquals(2, asked.size());
    }
  }

  @Test
  void nobodyIsAskedAgainAtOnceWhenNoNodeAnswers() throws IOException {
    try (var client = new ClusterClient(ClusterSettings.of(List.of(closedPort())))) {
      var first = assertThrows(UnreachableException.class, () -> client.send("GET", "/", ""));
      var second = assertThrows(UnreachableException.class, () -> client.send("GET", "/", ""));
      assertEquals(first, second);
    }
  }

  @Test
  void whoAsksIsNamed() throws IOException {
    var settings =
        new ClusterSettings(
            List.of(address()),
            Optional.of("Bearer abc"),
            Optional.empty(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    try (var client = new ClusterClient(settings)) {
      client.send("GET", "/", "");
      assertEquals(List.of("Bearer abc"), asked);
    }
  }

  @Test
  void aRequestIsSentAgainWhereTheClusterHasNoRoom() throws IOException {
    answers.addAll(List.of("429 {}", "429 {}", "200 {\"fine\":true}"));
    try (var client = new ClusterClient(settings())) {
      assertTrue(client.send("GET", "/", "").path("fine").asBoolean());
      assertEquals(3, asked.size());
    }
  }

  @Test
  void aRequestThatNeedsTooMuchMemoryIsNotSentAgain() throws IOException {
    answers.add(error(429, "circuit_breaking_exception", "Data too large"));
    try (var client = new ClusterClient(settings())) {
      assertThrows(ClusterException.class, () -> client.send("GET", "/", ""));
      assertEquals(1, asked.size());
    }
  }

  @Test
  void anAnswerThatEndsAfterItsHeadersIsNotWaitedForLonger() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var accepted = new CopyOnWriteArrayList<Socket>();
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (true) {
                    var socket = silent.accept();
                    accepted.add(socket);
                    socket
                        .getOutputStream()
                        .write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"
                                .getBytes(StandardCharsets.US_ASCII));
                  }
                } catch (IOException e) { // it was closed
                  return;
                }
              });
      var nodes = List.of(URI.create("http://127.0.0.1:" + silent.getLocalPort()), address());
      var settings =
          new ClusterSettings(
              nodes,
              Optional.empty(),
              Optional.empty(),
              Duration.ofSeconds(5),
              Duration.ofMillis(500));
      try (var client = new ClusterClient(settings)) {
        assertThrows(UnreachableException.class, () -> client.send("GET", "/", ""));
        assertEquals(List.of(), asked); // no time was left for another node
        client.send("GET", "/", "");
        assertEquals(1, asked.size());
      }
      for (var socket : accepted) {
        socket.close();
      }
    }
  }

  @Test
  void aLongTextIsRead() throws IOException {
    var text = "a".repeat(21_000_000);
    answers.add("200 {\"text\":\"" + text + "\"}");
    try (var client = new ClusterClient(settings())) {
      assertEquals(text.length(), client.send("GET", "/", "").path("text").asText().length());
    }
  }

  @Test
  void aNodeThatIsNotInItsClusterIsNotTheLast() throws IOException {
    answers.addAll(List.of("503 {}", "200 {}"));
    try (var client = new ClusterClient(ClusterSettings.of(List.of(address(), address())))) {
      client.send("GET", "/", "");
      assertEquals(2, asked.size());
    }
  }

  private IndexFault fault(String answer) throws IOException {
    answers.addAll(List.of(answer, answer, answer));
    try (var client = new ClusterClient(settings())) {
      var refused = assertThrows(ClusterException.class, () -> client.send("GET", "/", ""));
      var told = (IndexUnreachableException) ClusterFaults.of(refused);
      answers.clear();
      return (IndexFault) told.reason().kind();
    }
  }

  private static String error(int status, String type, String reason) {
    return "%d {\"error\":{\"type\":\"%s\",\"reason\":\"%s\"}}".formatted(status, type, reason);
  }

  @Test
  void refusalsAreToldByTheirReason() throws IOException {
    assertEquals(IndexFault.REFUSED, fault("401 Unauthorized"));
    assertEquals(IndexFault.REFUSED, fault(error(403, "security_exception", "no permissions")));
    assertEquals(IndexFault.BUSY, fault(error(429, "circuit_breaking_exception", "too large")));
    assertEquals(
        IndexFault.PART_MISSING, fault(error(503, "no_shard_available_action_exception", "null")));
    assertEquals(
        IndexFault.UNREACHABLE, fault(error(503, "cluster_manager_not_discovered_exception", "")));
    assertEquals(
        IndexFault.PLUGIN_MISSING,
        fault(error(400, "mapper_parsing_exception", "No handler for type [hark] declared")));
    assertEquals(IndexFault.FAILED, fault(error(400, "other_exception", "what is this")));
  }

  @Test
  void aFullDiskOfTheClusterIsToldAsOne() throws IOException {
    answers.add(
        error(
            403,
            "cluster_block_exception",
            "index [x] blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];"));
    try (var client = new ClusterClient(settings())) {
      var refused = assertThrows(ClusterException.class, () -> client.send("POST", "/_bulk", "x"));
      assertTrue(ClusterFaults.of(refused) instanceof IndexUnwritableException);
    }
  }

  @Test
  void anAnswerOfSomeShardsIsNoAnswer() throws IOException {
    answers.add("200 {\"pit_id\":\"a\"}");
    answers.add(
        "200 {\"_shards\":{\"total\":3,\"failed\":0},\"aggregations\":{\"hark\":{\"answers\":[\"AA==\",\"AA==\"]}}}");
    try (var client = new ClusterClient(settings())) {
      var points = new PointsInTime(client, "index", InstantSource.system());
      try (var shards = points.present()) {
        assertThrows(
            LostSnapshotException.class,
            () -> shards.ask(new byte[0], Optional.empty(), () -> false));
      }
    }
  }

  @Test
  void aFailedShardIsAskedOfAnotherState() throws IOException {
    answers.add("200 {\"pit_id\":\"a\"}");
    answers.add(error(503, "no_shard_available_action_exception", "gone"));
    try (var client = new ClusterClient(settings())) {
      var points = new PointsInTime(client, "index", InstantSource.system());
      try (var shards = points.present()) {
        assertThrows(
            LostSnapshotException.class,
            () -> shards.ask(new byte[0], Optional.empty(), () -> false));
      }
      answers.clear();
      answers.add("200 {\"pit_id\":\"b\"}");
      points.present().close();
      assertEquals(4, asked.size()); // the third ended the first state
    }
  }

  @Test
  void aRequestIsCancelled() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var client =
            new ClusterClient(
                ClusterSettings.of(
                    List.of(URI.create("http://127.0.0.1:" + silent.getLocalPort()))))) {
      assertThrows(CancellationException.class, () -> client.send("GET", "/", "", () -> true));
    }
  }

  @Test
  void aCertificateIsTrustedOnlyIfItIsGiven() throws Exception {
    var store = folder.resolve("node.p12");
    keytool(
        "-genkeypair -alias node -keyalg EC -dname CN=localhost -ext san=ip:127.0.0.1 -validity 9"
            + " -storetype PKCS12 -keystore "
            + store);
    var pem = folder.resolve("node.pem");
    keytool("-exportcert -rfc -alias node -keystore " + store + " -file " + pem);
    var node = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    serve(node);
    try {
      var nodes = List.of(URI.create("https://127.0.0.1:" + node.getAddress().getPort()));
      var time = Duration.ofSeconds(5);
      var trusting = new ClusterSettings(nodes, Optional.empty(), Optional.of(pem), time, time);
      try (var client = new ClusterClient(trusting)) {
        client.send("GET", "/", "");
      }
      try (var client = new ClusterClient(ClusterSettings.of(nodes))) {
        var refused = assertThrows(IOException.class, () -> client.send("GET", "/", ""));
        assertEquals(IndexFault.REFUSED, ClusterFaults.reason(refused).kind());
      }
    } finally {
      node.stop(0);
    }
    var empty = Files.writeString(folder.resolve("empty.pem"), "");
    assertThrows(IOException.class, () -> TrustedCertificates.context(empty));
  }

  private static void keytool(String arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-storepass", PASSWORD));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, output);
  }

  private static SSLContext context(Path store) throws Exception {
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
