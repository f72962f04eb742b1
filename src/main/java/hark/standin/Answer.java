package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** What the stand-in sends, and what goes wrong while it does. */
record Answer(int status, String type, byte[] body, Map<String, String> headers, Fault fault) {

  /** What goes wrong while an answer is sent. */
  enum Fault {
    NONE,
    RESET,
    HALFWAY,
    DELAY
  }

  static Answer of(int status, String type, byte[] body) {
    return new Answer(status, type, body, Map.of(), Fault.NONE);
  }

  static Answer json(int status, JsonNode tree) {
    return of(status, "application/json", tree.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Answer json(JsonNode tree) {
    return json(200, tree);
  }

  static Answer html(int status) {
    var page = "<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>";
    return of(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
  }

  Answer with(String header, String value) {
    return new Answer(status, type, body, Map.of(header, value), fault);
  }

  Answer with(Fault newFault) {
    return new Answer(status, type, body, headers, newFault);
  }

  /** The first half of the body, sent as if it were whole. */
  Answer half() {
    return of(status, type, Arrays.copyOf(body, body.length / 2));
  }
}
