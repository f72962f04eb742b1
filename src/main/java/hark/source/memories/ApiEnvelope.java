package hark.source.memories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;

/**
 * The envelope of every JSON response of memories.ai: {@code code}, {@code msg}, {@code data},
 * {@code success}, {@code failed}, the last three optional. Unknown members are ignored.
 *
 * @param code as text, whether sent as a string or a number
 * @param message blank if there is none
 * @param data a missing node if absent, {@code null} or an empty list or text
 * @param contradicted whether {@code success} or {@code failed} indicates a failure
 */
record ApiEnvelope(String code, String message, JsonNode data, boolean contradicted) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Parses an envelope; empty if the bytes are not a JSON object with a {@code code}. */
  static Optional<ApiEnvelope> in(byte[] body) {
    return json(body).filter(tree -> tree.path("code").isValueNode()).map(ApiEnvelope::of);
  }

  /** Returns whether these bytes are complete JSON of any kind. */
  static boolean isJson(byte[] body) {
    return json(body).isPresent();
  }

  private static Optional<JsonNode> json(byte[] body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(tree -> !tree.isMissingNode());
    } catch (IOException e) { // not JSON, or truncated
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
