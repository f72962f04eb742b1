package hark.opensearch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local server that answers as a test says; several requests at a time. */
final class LocalNode implements AutoCloseable {

  /**
   * A request.
   *
   * @param line the method, a blank, and the path with its query
   */
  record Request(String line, String body) {}

  /**
   * The answer to each request: a body, with the status and a blank before it unless that is 200;
   * empty to close the connection without one.
   */
  @FunctionalInterface
  interface Answers {
    Optional<String> to(Request request) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  LocalNode(Answers answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(new Request(line, sent));
          var answer = answers.to(new Request(line, sent));
          if (answer.isPresent()) {
            var text = answer.get();
            boolean isStatus = Character.isDigit(text.charAt(0));
            int blank = isStatus ? text.indexOf(' ') : -1;
            var body = text.substring(blank + 1).getBytes(StandardCharsets.UTF_8);
            int status = isStatus ? Integer.parseInt(text.substring(0, blank)) : 200;
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  ClusterClient client() throws IOException {
    return new ClusterClient(settings());
  }

  ClusterSettings settings() {
    return ClusterSettings.of(
        List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
  }

  /** Returns all requests up to now. */
  List<Request> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
