package hark.source.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from the public web: names, redirects and certificates. */
@Timeout(120)
class PublicWebClientTest extends NamedServers {

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
    assertTrue(refused.getMessage().contains("redirects too many times"), refused.getMessage());
    assertEquals(6, hosts.size());
  }

  /** The dates are so far away that the moment of the response does not matter. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | 90 | PT1M30S
          503 | 999999999 | P1D
          429 | Fri, 31 Dec 2100 23:59:59 GMT | P1D
          503 | Sat, 01 Jan 2000 00:00:00 GMT | PT0S
          503 | soon |
          404 | 90 |
          """)
  void aPauseThatAServerAsksForIsPassedOnUpToADay(int status, String header, Duration pause) {
    server.createContext(
        "/busy",
        e -> {
          e.getResponseHeaders().set("Retry-After", header);
          answer(e, status, "");
        });
    var busy = address("allowed.test", "/busy");
    var refused = assertThrows(SourceException.class, () -> web.get(busy, MOST));
    assertEquals(Optional.ofNullable(pause), refused.retryAfter());
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

  private void redirect(String path, int status, String target) {
    server.createContext(
        path,
        e -> {
          e.getResponseHeaders().set("Location", target);
          answer(e, status, "");
        });
  }

  private static String text(PublicWebClient.Fetched fetched) {
    return new String(fetched.body(), StandardCharsets.UTF_8);
  }
}
