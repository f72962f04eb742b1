package hark.source.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.source.SourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of fetching from the public web: errors, sizes and times. */
@Timeout(120)
class PublicWebLimitsTest extends NamedServers {

  @Test
  void anErrorIsSaid() {
    var refused =
        assertThrows(
            SourceException.class, () -> web.get(address("allowed.test", "/missing"), MOST));
    assertTrue(refused.getMessage().contains("responded with HTTP 404"), refused.getMessage());
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
      var refused =
          assertThrows(SourceException.class, () -> hasty.get(address("allowed.test", path), MOST));
      assertTrue(refused.getMessage().contains("took too long"), refused.getMessage());
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
      assertTrue(refused.getMessage().contains("took too long to respond"), refused.getMessage());
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
      assertTrue(refused.getMessage().contains("was interrupted"), refused.getMessage());
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
  void anInterruptedThreadStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(SourceException.class, () -> web.get(address("allowed.test", "/file"), MOST));
    assertTrue(Thread.interrupted());
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
