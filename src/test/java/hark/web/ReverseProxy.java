package hark.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/** A small real proxy that shows a site under a path of its own host, and nothing beside it. */
final class ReverseProxy implements AutoCloseable {

  /** Headers of one connection alone (RFC 9110, section 7.6.1), and those the client writes. */
  private static final Set<String> OF_A_CONNECTION =
      Set.of("connection", "host", "content-length", "transfer-encoding", "upgrade", "keep-alive");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;
  private final String path;
  private final String site;
  private final boolean takesOff;
  private final List<String> strays = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param path such as {@code /hark}
   * @param site where requests go, without a slash at its end
   * @param takesOff whether the path is taken off first
   */
  ReverseProxy(String path, String site, boolean takesOff) throws IOException {
    this.path = path;
    this.site = site;
    this.takesOff = takesOff;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  /** The address of the site as the world sees it, with a slash at its end. */
  String address() {
    return "http://localhost:" + server.getAddress().getPort() + path + "/";
  }

  /** Returns the requests outside the path. */
  List<String> strays() {
    return List.copyOf(strays);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = exchange.getRequestURI().toString();
      if (!asked.startsWith(path + "/") && !asked.equals(path)) {
        strays.add(asked);
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      answer(exchange, site + (takesOff ? asked.substring(path.length()) : asked));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String to) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(to))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange.getRequestHeaders().forEach((name, values) -> copy(request, name, values));
    var answer = client.send(request.build(), BodyHandlers.ofInputStream());
    answer.headers().map().forEach((name, values) -> copy(exchange, name, values));
    boolean empty = answer.statusCode() == 304 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : 0);
    try (var from = answer.body();
        var body = exchange.getResponseBody()) {
      var part = new byte[8192];
      for (int read = from.read(part); read >= 0; read = from.read(part)) {
        body.write(part, 0, read);
        body.flush(); // events are worth most while they are new
      }
    }
  }

  private static void copy(HttpRequest.Builder request, String name, List<String> values) {
    if (!OF_A_CONNECTION.contains(name.toLowerCase())) {
      values.forEach(value -> request.header(name, value));
    }
  }

  private static void copy(HttpExchange exchange, String name, List<String> values) {
    if (!OF_A_CONNECTION.contains(name.toLowerCase()) && !name.startsWith(":")) {
      exchange.getResponseHeaders().put(name, values);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
  }
}
