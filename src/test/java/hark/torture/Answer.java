package hark.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An answer to a request, or its absence.
 *
 * @param status 0 where the connection broke or the time was up
 * @param millis between sending and the end of the answer
 */
public record Answer(int status, byte[] body, HttpHeaders headers, long millis) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer none(long millis) {
    return new Answer(0, new byte[0], HttpHeaders.of(Map.of(), (name, value) -> true), millis);
  }

  /** Checks whether the request was carried out: any status of 200 to 399. */
  public boolean isDone() {
    return status >= 200 && status < 400;
  }

  /** Whether the request was refused for now, with nothing changed. */
  public boolean isBusy() {
    return status == 503 && headers.firstValue("Retry-After").isPresent();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON; a missing node where it is none. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  public Optional<String> location() {
    return headers.firstValue("Location");
  }
}
