package hark.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A client's request. Absent parameters and an absent key are blank. */
record StandInRequest(String path, String key, Map<String, String> parameters, byte[] body) {

  /** Reads a request to its end. */
  static StandInRequest read(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Authorization");
    return new StandInRequest(
        exchange.getRequestURI().getPath(),
        Objects.requireNonNullElse(key, ""),
        parameters(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestBody().readAllBytes());
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    for (var pair : Objects.requireNonNullElse(query, "").split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** Returns the last part of the path. */
  String endpoint() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
