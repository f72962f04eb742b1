package hark.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * A server on a free port of this machine that answers as memories.ai does: for the sample
 * recordings, and for each {@link StandInCase} by its video number or its key. Safe to share
 * between threads.
 */
public final class StandIn implements AutoCloseable {

  /** The accepted key. */
  public static final String KEY = StandInService.KEY;

  private final StandInService service = new StandInService();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CallLog calls;
  private final Duration delay;
  private final HttpServer server;

  /**
   * Starts the server.
   *
   * @param interval a call that starts sooner after the one before is refused; 0 refuses none
   * @param delay how late the answer of {@link StandInCase#BROKEN_DELAY} is
   * @param nanoTime a clock that never goes back, such as {@code System::nanoTime}
   */
  public StandIn(Duration interval, Duration delay, LongSupplier nanoTime) {
    this.calls = new CallLog(interval, nanoTime);
    this.delay = delay;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The stand-in finds no free port", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Returns the address that a client uses in place of the service's own. */
  public URI baseUrl() {
    return URI.create(
        "http://%s:%d/serve/api/v1"
            .formatted(
                server.getAddress().getAddress().getHostAddress(), server.getAddress().getPort()));
  }

  /** Returns the number of all calls so far. */
  public int calls() {
    return calls.calls();
  }

  /** Returns the number of calls of one endpoint about one video, such as {@code get_metadata}. */
  public int calls(String endpoint, String videoNo) {
    return calls.calls(endpoint, videoNo);
  }

  /** Returns the number of calls refused because they started too soon. */
  public int refusals() {
    return calls.refusals();
  }

  /**
   * Returns the shortest time from the start of a call to the start of the next; empty before the
   * second call.
   */
  public Optional<Duration> smallestGap() {
    return calls.smallestGap();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean inTime = calls.enter();
      var request = StandInRequest.read(exchange);
      if (inTime) {
        int call = calls.count(request.endpoint(), request.parameter("video_no"));
        send(exchange, service.answer(request, call));
      } else {
        send(
            exchange,
            StandInResponse.json(
                ResponseBodies.shortRefusal("0429", "Request has exceeded the limit.")));
      }
    }
  }

  private void send(HttpExchange exchange, StandInResponse answer) throws IOException {
    switch (answer.fault()) {
      case NONE -> write(exchange, answer, answer.body().length);
      case RESET -> {} // closed without an answer
      case HALFWAY -> write(exchange, answer, answer.body().length / 2);
      case DELAY -> {
        if (sleep()) {
          write(exchange, answer, answer.body().length);
        }
      }
    }
  }

  private static void write(HttpExchange exchange, StandInResponse answer, int bytes)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    answer.headers().forEach(headers::set);
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    var out = exchange.getResponseBody();
    out.write(answer.body(), 0, bytes);
    out.flush();
  }

  /** Waits for the delay; returns {@code false} if the stand-in is closed meanwhile. */
  private boolean sleep() {
    try {
      Thread.sleep(delay);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
