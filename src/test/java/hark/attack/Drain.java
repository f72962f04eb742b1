package hark.attack;

import hark.torture.RunTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Reads of large answers, to their end, without keeping them. */
final class Drain {

  /**
   * @param code 0 where the answer broke off or did not come
   */
  record Status(int code, HttpHeaders headers) {}

  private Drain() {}

  static Status status(int port, String path, Duration most) {
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Authorization", RunTokens.value())
              .timeout(most)
              .build();
      var answer = http.send(request, BodyHandlers.discarding());
      return new Status(answer.statusCode(), answer.headers());
    } catch (IOException e) {
      return new Status(0, HttpHeaders.of(Map.of(), (name, value) -> true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Status(0, HttpHeaders.of(Map.of(), (name, value) -> true));
    }
  }
}
