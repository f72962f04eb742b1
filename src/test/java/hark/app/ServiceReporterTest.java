package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hark.Wait;
import hark.cli.HarkAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The reports to a service manager, from a server whose answers change. */
@Timeout(120)
class ServiceReporterTest {

  private static final String SECRET = "a secret";
  private static final String READY = "READY=1 | STATUS=Searches are answered.";

  /** A third of it is the time for an answer, and between two reports. */
  private static final Duration SOON = Duration.ofMillis(600);

  @TempDir private Path folder;
  private HttpServer server;
  private StateReceiver receiver;
  private final AtomicInteger searchStatus = new AtomicInteger(200);
  private final AtomicInteger lifeStatus = new AtomicInteger(200);
  private final AtomicInteger searches = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();
  private final Semaphore failures = new Semaphore(0);

  @BeforeEach
  void listen() throws IOException {
    receiver = StateReceiver.at(socket());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/search",
        exchange -> {
          searches.incrementAndGet();
          answer(exchange, searchStatus.get());
        });
    server.createContext(
        "/q/health/live",
        exchange -> {
          int status = lifeStatus.get();
          if (status == 200) {
            answers.incrementAndGet();
          }
          answer(exchange, status);
          if (status != 200) {
            failures.release();
          }
        });
    server.start();
  }

  private String socket() {
    return folder.resolve("notify").toString();
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    boolean isAllowed = SECRET.equals(exchange.getRequestHeaders().getFirst(HarkAccess.HEADER));
    exchange.sendResponseHeaders(isAllowed ? status : 403, -1);
    exchange.close();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    receiver.close();
  }

  private HarkAccess access() {
    return new HarkAccess(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), SECRET);
  }

  private ServiceReporter started(Duration deadline) {
    var reporter =
        new ServiceReporter(
            NotifySocket.named(socket()).orElseThrow(), this::access, Optional.of(deadline));
    reporter.start();
    return reporter;
  }

  @Test
  void itIsReadyWhenASearchIsAnsweredAndAsksForTimeUntilThen() {
    searchStatus.set(503);
    try (var _ = started(SOON)) {
      assertEquals("EXTEND_TIMEOUT_USEC=60000000", receiver.next());
      assertEquals("EXTEND_TIMEOUT_USEC=60000000", receiver.next());
      searchStatus.set(200);
      var state = receiver.next();
      while (state.startsWith("EXTEND_TIMEOUT_USEC=")) {
        state = receiver.next();
      }
      assertEquals(READY, state);
    }
  }

  @Test
  void aStartThatServesNothingGetsNoMoreTime() throws InterruptedException {
    searchStatus.set(503);
    lifeStatus.set(500);
    try (var _ = started(SOON)) {
      failures.acquire(3);
      searchStatus.set(200);
      assertEquals(READY, receiver.next());
    }
  }

  @Test
  void thatItIsReadyIsToldUntilItIsHeard() throws IOException {
    receiver.close();
    Files.delete(Path.of(socket()));
    try (var _ = started(Duration.ofMinutes(1))) {
      Wait.until("a search after one that was not reported", () -> searches.get() > 1);
      receiver = StateReceiver.at(socket());
      var state = receiver.next();
      while (state.startsWith("EXTEND_TIMEOUT_USEC=")) {
        state = receiver.next();
      }
      assertEquals(READY, state);
    }
  }

  @Test
  void nothingIsToldAfterItsEnd() throws Exception {
    var socket = NotifySocket.named(socket()).orElseThrow();
    var reporter = new AtomicReference<ServiceReporter>();
    var thread = new CompletableFuture<Thread>();
    reporter.set(
        new ServiceReporter(
            socket,
            () -> {
              reporter.get().close(); // Hark is stopped while it starts
              thread.complete(Thread.currentThread());
              return access();
            },
            Optional.of(Duration.ofMinutes(1))));
    reporter.get().start();
    thread.get().join();
    socket.send("the test has ended");
    assertEquals("STOPPING=1 | STATUS=", receiver.next());
    assertEquals("the test has ended", receiver.next());
  }

  @Test
  void itIsAliveOnlyWhileRequestsAreAnswered() throws InterruptedException {
    var reporter = started(SOON);
    assertEquals(READY, receiver.next());
    for (int times = 0; times < 3; times++) {
      assertEquals("WATCHDOG=1", receiver.next());
    }
    lifeStatus.set(500);
    failures.acquire(5);
    int answered = answers.get();
    reporter.close();
    int heard = 3;
    var state = receiver.next();
    while (state.equals("WATCHDOG=1")) { // of answers before the change
      heard++;
      state = receiver.next();
    }
    assertEquals("STOPPING=1 | STATUS=", state);
    assertTrue(heard <= answered, heard + " times alive after " + answered + " answers");
  }

  @Test
  void onlyTheProcessThatIsNamedIsWatched() {
    var own = Long.toString(ProcessHandle.current().pid());
    var watched = Optional.of(Duration.ofSeconds(60));
    assertEquals(watched, ServiceReporter.deadline(Map.of("WATCHDOG_USEC", "60000000")));
    assertEquals(
        watched,
        ServiceReporter.deadline(Map.of("WATCHDOG_USEC", "60000000", "WATCHDOG_PID", own)));
    for (var environment :
        List.of(
            Map.<String, String>of(),
            Map.of("WATCHDOG_USEC", "60000000", "WATCHDOG_PID", own + "0"),
            Map.of("WATCHDOG_USEC", "soon"),
            Map.of("WATCHDOG_USEC", "0"))) {
      assertEquals(Optional.empty(), ServiceReporter.deadline(environment), environment.toString());
    }
  }

  @Test
  void withoutAServiceManagerThereIsNoReporter() {
    assertEquals(Optional.empty(), ServiceReporter.of(Map.of(), this::access));
    assertEquals(Optional.empty(), ServiceReporter.of(Map.of("NOTIFY_SOCKET", ""), this::access));
    assertEquals(
        Optional.empty(), ServiceReporter.of(Map.of("NOTIFY_SOCKET", "vsock:2:1"), this::access));
  }
}
