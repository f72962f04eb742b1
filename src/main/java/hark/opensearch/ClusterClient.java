package hark.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The client of a cluster: sends JSON to one node after the other until one answers. Once none did,
 * further requests fail at once for a moment, so that those who wait do not add up. Safe to share
 * between threads.
 */
final class ClusterClient implements AutoCloseable {

  /** JSON with texts of any length: an answer of a shard is one, and may be long. */
  static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  /** The time between two checks whether a request was cancelled, in milliseconds. */
  private static final long CHECKED = 20;

  /** The pause after which the nodes are asked again when none answered, in nanoseconds. */
  private static final long PAUSE = 1_000_000_000;

  /** The pause before the first retry of a request that the cluster had no room for. */
  private static final Duration FIRST_RETRY = Duration.ofMillis(100);

  /** The most retries of such a request; each pause is four times as long as the one before. */
  private static final int MOST_RETRIES = 2;

  private static final int FIRST_ERROR = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** The type of a refusal for want of memory, which another attempt would only add to. */
  private static final String BREAKER = "circuit_breaking_exception";

  private final ClusterSettings settings;
  private final HttpClient http;

  /** The number of the node that answered last. */
  private final AtomicInteger current = new AtomicInteger();

  /** The time until which requests fail at once, as {@link System#nanoTime()}. */
  private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

  /** The last failure of all nodes. */
  private volatile UnreachableException silence;

  /**
   * @throws IOException if the certificates cannot be read
   */
  ClusterClient(ClusterSettings settings) throws IOException {
    this.settings = settings;
    var builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connecting())
            .followRedirects(HttpClient.Redirect.NEVER);
    if (settings.certificate().isPresent()) {
      builder.sslContext(TrustedCertificates.context(settings.certificate().get()));
    }
    http = builder.build();
  }

  /** Sends a request that is not cancelled. */
  JsonNode send(String method, String path, String body) throws IOException {
    return send(method, path, body, () -> false);
  }

  /**
   * Sends a request that may be sent again: to the next node if one does not answer, as long as the
   * time for an answer is not over, and after a pause if the cluster has too much to do.
   *
   * @param body as JSON, or JSON in lines; empty for none
   * @param isCancelled once it returns true, the connection is closed, so that the cluster stops
   * @throws CancellationException if it was cancelled
   * @throws ClusterException if the cluster refuses it
   * @throws UnreachableException if no node answers
   */
  JsonNode send(String method, String path, String body, BooleanSupplier isCancelled)
      throws IOException {
    var pause = FIRST_RETRY;
    for (int retries = 0; ; retries++) {
      try {
        return sendOnce(method, path, body, isCancelled);
      } catch (ClusterException e) {
        if (e.status() != TOO_MANY_REQUESTS
            || e.type().equals(BREAKER)
            || retries == MOST_RETRIES) {
          throw e;
        }
      }
      sleep(pause);
      pause = pause.multipliedBy(4);
    }
  }

  private static void sleep(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The request was interrupted");
    }
  }

  private JsonNode sendOnce(String method, String path, String body, BooleanSupplier isCancelled)
      throws IOException {
    var known = silence;
    if (known != null && silentUntil.get() - System.nanoTime() > 0) {
      throw known;
    }
    long end = System.nanoTime() + settings.answering().toNanos();
    boolean isOver = false;
    IOException failure = null;
    for (int i = 0; i < settings.nodes().size() && !isOver; i++) {
      int number = current.get();
      try {
        var request = request(settings.nodes().get(number), method, path, body);
        var answer = answer(request, end, isCancelled);
        silence = null;
        return answer;
      } catch (ClusterException e) {
        if (e.status() != UNAVAILABLE) {
          silence = null;
          throw e;
        }
        failure = e;
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        failure = e;
      }
      boolean isLast = i == settings.nodes().size() - 1;
      isOver = !isLast && end - System.nanoTime() <= 0; // the others were not asked
      current.compareAndSet(number, (number + 1) % settings.nodes().size());
    }
    if (failure instanceof ClusterException) {
      throw failure;
    }
    var unreachable = new UnreachableException(failure);
    if (isOver) {
      throw unreachable;
    }
    silentUntil.set(System.nanoTime() + PAUSE);
    silence = unreachable;
    throw unreachable;
  }

  private HttpRequest request(URI node, String method, String path, String body) {
    var type = path.contains("_bulk") ? "application/x-ndjson" : "application/json";
    var request =
        HttpRequest.newBuilder(node.resolve(path))
            .header("Content-Type", type)
            .header("X-Opaque-Id", "hark")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    settings.authorization().ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  private JsonNode answer(HttpRequest request, long end, BooleanSupplier isCancelled)
      throws IOException {
    var response =
        wait(http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()), end, isCancelled);
    if (response.statusCode() >= FIRST_ERROR) {
      throw failure(response.statusCode(), response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Returns the reason of a refusal: the innermost that the cluster gives. */
  private static ClusterException failure(int status, byte[] body) {
    JsonNode error;
    try {
      error = JSON.readTree(body).path("error");
    } catch (IOException e) {
      return new ClusterException(status, "", "no reason");
    }
    var root = error.path("root_cause").path(0);
    var inner = root.isMissingNode() ? error : root;
    while (inner.path("caused_by").isObject()) {
      inner = inner.path("caused_by");
    }
    var type = inner.path("type").asText(error.path("type").asText(""));
    return new ClusterException(status, type, inner.path("reason").asText(error.asText("")));
  }

  /**
   * Waits for an answer with its body; the time limit of a request would end with its headers.
   *
   * @param end the time to give up, as {@link System#nanoTime()}
   */
  private static <T> T wait(CompletableFuture<T> answer, long end, BooleanSupplier isCancelled)
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
          if (end - System.nanoTime() <= 0) {
            answer.cancel(true);
            throw new HttpTimeoutException("The answer took too long");
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
