package hark.web.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/** The examples in the description of the API, which {@link ApiExamplesTest} sends in turn. */
final class ApiExamples {

  static final String VIDEO = "quiet-night";
  static final String NAME = "Von Okonkwo";

  /** The name of an account and of a token. */
  static final String VISITOR = "reporter";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECOND = "night, said Bon Okonkwo,";
  private static final String THIRD = "and Von Okonkwa agreed.";

  private static final String FILE =
      """
      WEBVTT

      00:00:00.000 --> 00:00:04.000
      The harbour was quiet that

      00:00:04.000 --> 00:00:08.000
      %s

      00:00:08.000 --> 00:00:10.000
      %s

      00:00:10.000 --> 00:00:14.000
      So did Fon Okonkwo.
      """
          .formatted(SECOND, THIRD);

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "id", VIDEO,
          "name", NAME,
          "number", "1",
          "ending", "vtt",
          "q", "\"that night\"",
          "video_no", VIDEO,
          "title", "A quiet night",
          "language", "en");

  private static final Map<String, JsonNode> BODIES =
      Map.ofEntries(
          Map.entry("PUT /api/videos/{id}/transcript", TextNode.valueOf(FILE)),
          Map.entry(
              "POST /api/imports",
              object("ids", JSON.createArrayNode().add("VI000000000000000001"))),
          Map.entry("POST /api/names", object("name", TextNode.valueOf(NAME))),
          Map.entry("POST /api/names/{name}/accept", suggestion(1, "bon okonkwo", SECOND)),
          Map.entry("POST /api/names/{name}/reject", suggestion(2, "von okonkwa", THIRD)),
          Map.entry("POST /api/names/{name}/accept-all", JSON.createObjectNode().put("count", 1)),
          Map.entry(
              "POST /api/names/{name}/reject-all",
              object("heard", TextNode.valueOf("von okonkwa"))),
          Map.entry(
              "POST /api/names/{name}/allow", object("heard", TextNode.valueOf("von okonkwa"))),
          Map.entry(
              "POST /api/tokens",
              JSON.createObjectNode().put("name", VISITOR).put("role", "admin")),
          Map.entry(
              "POST /api/accounts",
              JSON.createObjectNode()
                  .put("name", VISITOR)
                  .put("role", "admin")
                  .put("password", "seven quiet harbours")),
          Map.entry("PUT /api/accounts/{name}/role", object("role", TextNode.valueOf("admin"))),
          Map.entry(
              "PUT /api/accounts/{name}/password",
              object("password", TextNode.valueOf("eight quiet harbours"))));

  private ApiExamples() {}

  /** Returns the value of a parameter that is needed, or useful in the example. */
  static Optional<String> parameter(String request, String name) {
    boolean isNeeded = request.contains("{" + name + "}") || name.equals("video_no");
    boolean isUseful =
        name.equals("q")
            || request.startsWith("PUT ") && (name.equals("title") || name.equals("language"));
    boolean isVisitor = name.equals("name") && request.matches(".* /api/(accounts|tokens)/.*");
    return isNeeded || isUseful
        ? Optional.of(isVisitor ? VISITOR : PARAMETERS.get(name))
        : Optional.empty();
  }

  static Optional<JsonNode> body(String request) {
    return Optional.ofNullable(BODIES.get(request));
  }

  private static ObjectNode object(String name, JsonNode value) {
    return JSON.createObjectNode().set(name, value);
  }

  private static ObjectNode suggestion(int segment, String heard, String text) {
    return JSON.createObjectNode()
        .put("videoId", VIDEO)
        .put("track", "en")
        .put("segment", segment)
        .put("heard", heard)
        .put("text", text.hashCode());
  }
}
