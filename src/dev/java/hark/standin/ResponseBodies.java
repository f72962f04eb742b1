package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON bodies of memories.ai's answers. */
final class ResponseBodies {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResponseBodies() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ObjectNode success(JsonNode data) {
    return envelope("0000", "success", data, true);
  }

  /** Returns an answer without data. */
  static ObjectNode nothing() {
    return success(NODES.nullNode());
  }

  static ObjectNode refusal(String code, String message) {
    return envelope(code, message, NODES.nullNode(), false);
  }

  /** Returns a refusal as the page on rate limits shows it: only code and message. */
  static ObjectNode shortRefusal(String code, String message) {
    return object().put("code", code).put("msg", message);
  }

  /** Returns the answer that the framework behind the service gives by itself. */
  static ObjectNode spring(int status, String error) {
    return object()
        .put("timestamp", "2026-01-01T00:00:00.000+00:00")
        .put("path", "/serve/api/v1")
        .put("status", status)
        .put("error", error)
        .put("requestId", "7d0c2f4a-1");
  }

  private static ObjectNode envelope(String code, String message, JsonNode data, boolean success) {
    var tree = object().put("code", code).put("msg", message);
    tree.set("data", data);
    return tree.put("success", success).put("failed", !success);
  }

  /** Returns the data of a transcription without a segment yet; see {@link #say}. */
  static ObjectNode transcription(String videoNo) {
    var data = object().put("videoNo", videoNo);
    data.putArray("transcriptions");
    return data;
  }

  /** Adds a segment: whole seconds as text, and a blank before the words. */
  static ObjectNode say(ObjectNode data, long start, long end, String words) {
    var list = data.withArray("transcriptions");
    list.addObject()
        .put("index", list.size() - 1)
        .put("content", " " + words)
        .put("startTime", Long.toString(start))
        .put("endTime", Long.toString(end));
    return data;
  }

  /** Returns the data of the metadata call for a video that is ready. */
  static ObjectNode metadata(String videoNo, String name, long seconds, long createMillis) {
    return object()
        .put("video_no", videoNo)
        .put("video_name", name)
        .put("duration", seconds)
        .put("size", 3284512)
        .put("status", "PARSE")
        .put("create_time", createMillis)
        .put("resolution_label", "720P")
        .put("fps", 30)
        .put("width", 1280)
        .put("height", 720);
  }

  /**
   * Returns a row of the list: the numbers of the metadata as texts, and a cause that is always
   * present.
   */
  static ObjectNode row(JsonNode metadata) {
    var cause = metadata.path("cause").asText("null");
    return object()
        .put("duration", metadata.path("duration").asText())
        .put("size", metadata.path("size").asText())
        .put("status", metadata.path("status").asText())
        .put("cause", cause)
        .put("video_no", metadata.path("video_no").asText())
        .put("video_name", metadata.path("video_name").asText())
        .put("create_time", metadata.path("create_time").asText());
  }
}
