package hark.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The client of a cluster: sends JSON to one node after the other until one answers. Safe to share
 * between threads.
 */
final class ClusterClient implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofMinutes(2);

  /** The time between two checks whether a request was cancelled, in milliseconds. */
  private static final long CHECKED = 20;

  private static final int FIRST_ERROR = 400;
  private static final int UNAVAILABLE = 503;

  private final ClusterAddress address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** The number of the node that answered last. */
  private final AtomicInteger current = new AtomicInteger();

  ClusterClient(ClusterAddress address) {
    this.address = address;
  }

  /** Sends a request that is not cancelled. */
  JsonNode send(String method, String path, String body) throws IOException {
    return send(method, path, body, () -> false);
  }

  /**
   * Sends a request that may be sent again.
   *
   * @param body as JSON, or JSON in lines; empty for none
   * @param isCancelled once it returns true, the connection is closed, so that the cluster stops
   * @throws CancellationException if it was cancelled
   * @throws ClusterException if the cluster refuses it
   * @throws IOException if no node answers
   */
  JsonNode send(String method, String path, String body, BooleanSupplier isCancelled)
      throws IOException {
    IOException failure = null;
    for (int i = 0; i < address.nodes().size(); i++) {
      int number = current.get();
      try {
        return sendTo(address.nodes().get(number), method, path, body, isCancelled);
      } catch (ClusterException e) {
        if (e.status() != UNAVAILABLE) {
          throw e;
        }
        failure = e;
      } catch (IOException e) {
        failure = e;
      }
      current.compareAndSet(number, (number + 1) % address.nodes().size());
    }
    throw failure;
  }

  private JsonNode sendTo(
      URI node, String method, String path, String body, BooleanSupplier isCancelled)
      throws IOException {
    var request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(ANSWERING)
            .header(
                "Content-Type",
                path.contains("_bulk") ? "application/x-ndjson" : "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    address.authorization().ifPresent(value -> request.header("Authorization", value));
    var response =
        wait(http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()), isCancelled);
    if (response.statusCode() >= FIRST_ERROR) {
      throw new ClusterException(response.statusCode(), reason(response.body()));
    }
    return JSON.readTree(response.body());
  }

  private static String reason(byte[] body) {
    try {
      var error = JSON.readTree(body).path("error");
      var root = error.path("root_cause").path(0);
      var type = root.path("type").asText(error.path("type").asText());
      var reason = root.path("reason").asText(error.path("reason").asText(error.asText()));
      var caused = error.path("caused_by").path("reason").asText("");
      return type + ": " + reason + (caused.isEmpty() ? "" : " (" + caused + ")");
    } catch (IOException e) {
      return "no reason";
    }
  }

  private static <T> T wait(CompletableFuture<T> answer, BooleanSupplier isCancelled)
      throws IOException {
    try {
      while (true) {
        try {
          return answer.get(CHECKED, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (isCancelled.getAsBoolean()) {
            answer.cancel(true);
            throw new CancellationException();
          }
        }
      }
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The request was interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
