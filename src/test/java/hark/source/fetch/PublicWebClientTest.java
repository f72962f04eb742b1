package hark.source.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.StandardConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real requests to servers on this machine, whose names a test makes up. */
@Timeout(60)
class PublicWebClientTest {

  private static final int MOST = 1 << 20;
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String SECRET = "what only this machine may see";

  private static Vertx vertx;

  private final Map<String, List<String>> names =
      Map.of(
          "allowed.test", List.of("127.0.0.1"),
          "inside.test", List.of("127.0.0.1"),
          "both.test", List.of("93.184.216.34", "10.0.0.1"),
          "odd_name.test", List.of("127.0.0.1"),
          "odd_inside.test", List.of("127.0.0.1"),
          "second.test", List.of("127.0.0.2", "127.0.0.1"));
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Queue<String> hosts = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private PublicWebClient web;

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

  private PublicWebClient web(Duration deadline) {
    return new PublicWebClient(
        vertx, Set.of("allowed.test", "second.test", "odd_name.test"), deadline, this::resolve);
  }

  private InetAddress[] resolve(String name) throws UnknownHostException {
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

  @Test
  void aFileComesAsItIsFromTheNameThatWasAskedFor() {
    var fetched = web.get(address("allowed.test", "/file?a=b#c"), MOST);
    assertEquals("hello", text(fetched));
    assertEquals(List.of("allowed.test:" + port()), List.copyOf(hosts));
    assertEquals(List.of("allowed.test"), List.copyOf(asked), "resolved once");
  }

  @Test
  void aNameWithAnUnderscoreIsANameToo() {
    assertEquals("hello", text(web.get(address("odd_name.test", "/file"), MOST)));
    assertEquals(List.of("odd_name.test:" + port()), List.copyOf(hosts));
    var inside = URI.create("http://odd_inside.test:%d/secret".formatted(port()));
    assertThrows(SourceException.class, () -> web.get(inside, MOST));
    var port = URI.create("http://allowed.test:99999/file");
    assertThrows(SourceException.class, () -> web.get(port, MOST));
  }

  @Test
  void aRedirectMayHaveBlanksAndLettersBeyondAscii() {
    server.createContext("/my file \u00e9", e -> answer(e, 200, "found"));
    redirect(
        "/odd",
        302,
        new String(
            "/my file \u00e9".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    assertEquals("found", text(web.get(address("allowed.test", "/odd"), MOST)));
  }

  @Test
  void anAddressThatDoesNotAnswerIsPassedOver() {
    assertEquals("hello", text(web.get(address("second.test", "/file"), MOST)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inside.test:PORT/secret",
        "http://both.test:PORT/secret",
        "http://127.0.0.1:PORT/secret",
        "http://localhost:PORT/secret",
        "http://[::1]:PORT/secret",
        "http://[::ffff:127.0.0.1]:PORT/secret",
        "http://[::ffff:7f00:1]:PORT/secret",
        "http://[64:ff9b::7f00:1]:PORT/secret",
        "http://2130706433:PORT/secret",
        "http://0x7f000001:PORT/secret",
        "http://0177.0.0.1:PORT/secret",
        "http://127.1:PORT/secret",
        "http://0:PORT/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://user:word@allowed.test:PORT/file",
        "http://allowed.test@127.0.0.1:PORT/secret",
        "ftp://allowed.test:PORT/file",
        "file:///etc/passwd",
        "jar:http://allowed.test!/x",
        "http:/file",
        "//allowed.test/file",
        "http://nobody.test/file"
      })
  void whatIsNotOnThePublicWebIsNotFetched(String text) {
    var address = URI.create(text.replace("PORT", "" + port()));
    var refused = assertThrows(SourceException.class, () -> web.get(address, MOST));
    assertEquals(Refusal.SERVICE_TROUBLE, refused.refusal());
    assertEquals(List.of(), List.copyOf(hosts), "nobody was asked");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsFollowed(int status) {
    redirect("/old", status, "/file");
    var fetched = web.get(address("allowed.test", "/old"), MOST);
    assertEquals("hello", text(fetched));
    assertEquals(address("allowed.test", "/file"), fetched.address());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inside.test:PORT/secret",
        "http://127.0.0.1:PORT/secret",
        "http://[::ffff:127.0.0.1]:PORT/secret",
        "//inside.test:PORT/secret",
        "file:///etc/passwd",
        "http://[",
      })
  void aRedirectToWhereItMustNotLeadIsRefused(String target) {
    redirect("/old", 302, target.replace("PORT", "" + port()));
    var refused =
        assertThrows(SourceException.class, () -> web.get(address("allowed.test", "/old"), MOST));
    assertEquals(1, hosts.size(), refused.getMessage());
  }

  @Test
  void redirectsWithoutEndAreRefused() {
    redirect("/round", 302, "/round");
    var refused =
        assertThrows(SourceException.class, () -> web.get(address("allowed.test", "/round"), MOST));
    assertTrue(refused.getMessage().contains("without end"), refused.getMessage());
    assertEquals(6, hosts.size());
  }

  /** The name leads to a public place when it is asked for, and inside when it is asked again. */
  @Test
  void aNameThatChangesItsMindIsNotAskedTwice() throws IOException {
    var second = HttpServer.create(new InetSocketAddress("127.0.0.3", port()), 0);
    second.createContext("/secret", e -> answer(e, 200, "public"));
    second.start();
    var answers = new ConcurrentLinkedQueue<>(List.of("127.0.0.3", "127.0.0.1", "127.0.0.1"));
    try (var changing =
        new PublicWebClient(
            vertx,
            Set.of("changing.test"),
            LONG,
            name -> new InetAddress[] {InetAddress.getByName(answers.remove())})) {
      assertEquals("public", text(changing.get(address("changing.test", "/secret"), MOST)));
      assertEquals(2, answers.size());
    } finally {
      second.stop(0);
    }
  }

  @Test
  void anErrorIsSaid() {
    var refused =
        assertThrows(
            SourceException.class, () -> web.get(address("allowed.test", "/missing"), MOST));
    assertTrue(refused.getMessage().contains("answered with HTTP 404"), refused.getMessage());
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    server.createContext("/large", e -> answer(e, 200, "x".repeat(MOST + 1)));
    server.createContext("/fits", e -> answer(e, 200, "x".repeat(MOST)));
    assertEquals(MOST, web.get(address("allowed.test", "/fits"), MOST).body().length);
    var refused =
        assertThrows(SourceException.class, () -> web.get(address("allowed.test", "/large"), MOST));
    assertTrue(refused.getMessage().contains("larger than 1 MB"), refused.getMessage());
  }

  @Test
  void aFileWithoutEndIsRefusedAsSoonAsItIsTooLarge() {
    server.createContext(
        "/endless",
        e -> {
          e.sendResponseHeaders(200, 0);
          try (var out = e.getResponseBody()) {
            while (true) {
              out.write(new byte[65_536]);
            }
          }
        });
    var refused =
        assertThrows(
            SourceException.class, () -> web.get(address("allowed.test", "/endless"), MOST));
    assertTrue(refused.getMessage().contains("larger than 1 MB"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/silent", "/trickle"})
  void whatTakesTooLongIsGivenUp(String path) {
    server.createContext("/silent", e -> sleep(Duration.ofMinutes(1)));
    server.createContext(
        "/trickle",
        e -> {
          e.sendResponseHeaders(200, 0);
          try (var out = e.getResponseBody()) {
            while (true) {
              out.write('x');
              out.flush();
              sleep(Duration.ofMillis(20));
            }
          }
        });
    try (var hasty = web(Duration.ofMillis(600))) {
      assertThrows(SourceException.class, () -> hasty.get(address("allowed.test", path), MOST));
    }
  }

  @Test
  void aNameThatIsNotAnsweredForTakesNoLongerThanAllowed() {
    try (var hasty =
        new PublicWebClient(
            vertx,
            Set.of(),
            Duration.ofMillis(300),
            name -> {
              sleep(Duration.ofMinutes(1));
              return new InetAddress[0];
            })) {
      var refused =
          assertThrows(SourceException.class, () -> hasty.get(address("slow.test", "/file"), MOST));
      assertTrue(refused.getMessage().contains("takes too long"), refused.getMessage());
    }
  }

  @Test
  void aBodyThatBreaksOffIsNoFile() throws IOException {
    try (var half = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread.startVirtualThread(
          () -> {
            try (var socket = half.accept()) {
              socket.getInputStream().read(new byte[1024]);
              socket
                  .getOutputStream()
                  .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes());
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      var address = URI.create("http://allowed.test:%d/".formatted(half.getLocalPort()));
      var refused = assertThrows(SourceException.class, () -> web.get(address, MOST));
      assertTrue(refused.getMessage().contains("broke off"), refused.getMessage());
    }
  }

  @Test
  void nobodyThereIsSaid() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var address = URI.create("http://allowed.test:%d/".formatted(port));
    var refused = assertThrows(SourceException.class, () -> web.get(address, MOST));
    assertTrue(refused.getMessage().contains("cannot be reached"), refused.getMessage());
  }

  @Test
  void aSecureServerIsToldTheNameAndHasToProveIt(@TempDir Path folder) throws Exception {
    var context = secureContext(folder);
    try (var secure =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var told = new LinkedBlockingQueue<String>();
      ((SSLServerSocket) secure).setSSLParameters(listening(told));
      Thread.startVirtualThread(
          () -> {
            try (var socket = secure.accept()) {
              socket.getInputStream().read();
            } catch (IOException e) {
              told.add("the client went away: it does not trust the certificate");
            }
          });
      var address = URI.create("https://allowed.test:%d/".formatted(secure.getLocalPort()));
      var refused = assertThrows(SourceException.class, () -> web.get(address, MOST));
      assertTrue(refused.getMessage().contains("cannot be reached"), refused.getMessage());
      assertEquals("allowed.test", told.take());
      assertTrue(told.take().startsWith("the client went away"));
    }
  }

  private static SSLParameters listening(Queue<String> told) {
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

  private static SSLContext secureContext(Path folder) throws Exception {
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

  @Test
  void anInterruptedThreadStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(SourceException.class, () -> web.get(address("allowed.test", "/file"), MOST));
    assertTrue(Thread.interrupted());
  }

  private void redirect(String path, int status, String target) {
    server.createContext(
        path,
        e -> {
          e.getResponseHeaders().set("Location", target);
          answer(e, status, "");
        });
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI address(String host, String path) {
    return URI.create("http://%s:%d%s".formatted(host, port(), path));
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static String text(PublicWebClient.Fetched fetched) {
    return new String(fetched.body(), StandardCharsets.UTF_8);
  }
}
