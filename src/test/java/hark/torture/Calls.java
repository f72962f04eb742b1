package hark.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests to one application; what fails is an answer too. Safe to share between threads. */
public final class Calls implements AutoCloseable {

  public static final String FORM = "application/x-www-form-urlencoded";
  private static final String BOUNDARY = "----torture";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String site;
  private final Duration timeout;
  private final boolean hasToken;

  /** Sends requests without a token. */
  public Calls(String site, Duration timeout) {
    this(site, timeout, false);
  }

  private Calls(String site, Duration timeout, boolean hasToken) {
    this.site = site;
    this.timeout = timeout;
    this.hasToken = hasToken;
  }

  /** Sends requests with the token of an admin, to an application that has {@link RunTokens}. */
  public static Calls withToken(String site, Duration timeout) {
    return new Calls(site, timeout, true);
  }

  public Answer get(String path) {
    return send("GET", path, "", new byte[0]);
  }

  public Answer post(String path) {
    return send("POST", path, "", new byte[0]);
  }

  public Answer put(String path, String text) {
    return send("PUT", path, "", text.getBytes(StandardCharsets.UTF_8));
  }

  public Answer form(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, FORM, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends files as a browser's form does; each is sent as often as its name comes. */
  public Answer upload(String path, String field, List<String> names, byte[] content) {
    var parts =
        names.stream()
            .flatMap(
                name -> Stream.of(stream(partHead(field, name)), stream(content), stream("\r\n")));
    var all = Stream.concat(parts, Stream.of(stream("--" + BOUNDARY + "--\r\n"))).toList();
    var request =
        request(path, "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new SequenceInputStream(Collections.enumeration(all))));
    return send(request.build());
  }

  private static String partHead(String field, String name) {
    return ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n")
        .formatted(BOUNDARY, field, name);
  }

  private static InputStream stream(String text) {
    return stream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream stream(byte[] bytes) {
    return new java.io.ByteArrayInputStream(bytes);
  }

  public Answer send(String method, String path, String type, byte[] body) {
    var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return send(request(path, type).method(method, publisher).build());
  }

  private HttpRequest.Builder request(String path, String type) {
    var request = HttpRequest.newBuilder(URI.create(site + path)).timeout(timeout);
    if (hasToken) {
      request.header("Authorization", RunTokens.value());
    }
    return type.isEmpty() ? request : request.header("Content-Type", type);
  }

  private Answer send(HttpRequest request) {
    long began = System.nanoTime();
    try {
      var future = http.sendAsync(request, BodyHandlers.ofByteArray());
      var got = future.get(timeout.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
      return new Answer(got.statusCode(), got.body(), got.headers(), since(began));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.none(since(began));
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException
        | RuntimeException e) {
      return Answer.none(since(began));
    }
  }

  private static long since(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** Sends and forgets what the answer holds, in place of what it would need of memory. */
  public long drain(String path) throws IOException, InterruptedException {
    var answer = http.send(request(path, "").build(), BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      return body.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
