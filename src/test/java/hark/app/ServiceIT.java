package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as systemd starts and stops it, with the socket that it listens at. */
@Timeout(120)
class ServiceIT {

  @TempDir private Path folder;

  @Test
  void itSaysThatItIsReadyAndAliveAndThatItStops() throws Exception {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var name = folder.resolve("notify").toString();
    try (var receiver = StateReceiver.at(name);
        var client = HttpClient.newHttpClient()) {
      var builder =
          new ProcessBuilder(
                  Launcher.PATH.toString(),
                  "-Dquarkus.http.port=" + port,
                  "-Dhark.path=/spoken",
                  "-Dhark.access.anonymous=none")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile());
      builder.environment().put("HARK_DATA", folder.resolve("data").toString());
      builder.environment().put("HARK_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
      builder.environment().put("NOTIFY_SOCKET", name);
      builder.environment().put("WATCHDOG_USEC", "600000");
      var process = builder.start();
      try {
        var first = receiver.next();
        while (first.startsWith("EXTEND_TIMEOUT_USEC=")) { // as a slow machine asks for
          first = receiver.next();
        }
        assertEquals("READY=1 | STATUS=Searches are answered.", first);
        var request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health")).build();
        assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
        for (int times = 0; times < 3; times++) {
          assertEquals("WATCHDOG=1", receiver.next());
        }
        process.destroy();
        var state = receiver.next();
        while (state.equals("WATCHDOG=1")) {
          state = receiver.next();
        }
        assertEquals("STOPPING=1 | STATUS=", state);
        assertEquals(143, process.waitFor());
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
