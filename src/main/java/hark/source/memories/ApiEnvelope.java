package hark.source.memories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;

/**
 * The frame round every JSON answer of memories.ai: {@code code}, {@code msg}, {@code data}, {@code
 * success}, {@code failed}, the last three optional. Read by content; unknown members are passed
 * over.
 *
 * @param code as text, whether it came as a string or a number
 * @param message blank where there is none
 * @param data missing where it is absent, {@code null} or an empty list or text
 * @param contradicted one of {@code success} and {@code failed} tells of a failure
 */
record ApiEnvelope(String code, String message, JsonNode data, boolean contradicted) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The frame in these bytes; nothing where they are no JSON object with a {@code code}. */
  static Optional<ApiEnvelope> in(byte[] body) {
    return json(body).filter(tree -> tree.path("code").isValueNode()).map(ApiEnvelope::of);
  }

  /** Tells whether these bytes are JSON of any kind, whole. */
  static boolean isJson(byte[] body) {
    return json(body).isPresent();
  }

  private static Optional<JsonNode> json(byte[] body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(tree -> !tree.isMissingNode());
    } catch (IOException e) { // not JSON, or cut off
      return Optional.empty();
    }
  }

  private static ApiEnvelope of(JsonNode tree) {
    boolean contradicted =
        tree.path("failed").asBoolean(false) || !tree.path("success").asBoolean(true);
    return new ApiEnvelope(
        tree.path("code").asText().strip(),
        tree.path("msg").asText(""),
        something(tree.path("data")),
        contradicted);
  }

  private static JsonNode something(JsonNode data) {
    boolean nothing = data.isNull() || data.isEmpty() && !data.isValueNode();
    return nothing || data.isTextual() && data.asText().isBlank()
        ? MissingNode.getInstance()
        : data;
  }

  boolean isSuccess() {
    return !contradicted
        && switch (code) {
          case "0000", "200", "0", "SUCCESS" -> true;
          default -> false;
        };
  }
}
