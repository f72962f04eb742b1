package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A response of the stand-in, and the fault while it is sent, if any. */
record StandInResponse(
    int status, String type, byte[] body, Map<String, String> headers, TransportFault fault) {

  /** A fault while an answer is sent. */
  enum TransportFault {
    NONE,
    RESET,
    HALFWAY,
    DELAY
  }

  static StandInResponse of(int status, String type, byte[] body) {
    return new StandInResponse(status, type, body, Map.of(), TransportFault.NONE);
  }

  static StandInResponse json(int status, JsonNode tree) {
    return of(status, "application/json", tree.toString().getBytes(StandardCharsets.UTF_8));
  }

  static StandInResponse json(JsonNode tree) {
    return json(200, tree);
  }

  static StandInResponse html(int status) {
    var page = "<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>";
    return of(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
  }

  StandInResponse with(String header, String value) {
    return new StandInResponse(status, type, body, Map.of(header, value), fault);
  }

  StandInResponse with(TransportFault newFault) {
    return new StandInResponse(status, type, body, headers, newFault);
  }

  /** Returns the first half of the body, sent as if it were whole. */
  StandInResponse half() {
    return of(status, type, Arrays.copyOf(body, body.length / 2));
  }
}
