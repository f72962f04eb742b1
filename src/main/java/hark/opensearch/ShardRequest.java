package hark.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The request that takes a question to the shards of an index, as an aggregation of Hark's plugin,
 * and brings the answers of all of them. Safe to share between threads.
 */
final class ShardRequest {

  private static final int UNAVAILABLE = 503;

  /**
   * All shards or none, and no answer that the cluster kept: a shard answers that it took too long
   * in the same way as all else.
   */
  private static final String WHOLE =
      "/_search?allow_partial_search_results=false&request_cache=false";

  private final ClusterClient client;
  private final String index;

  ShardRequest(ClusterClient client, String index) {
    this.client = client;
    this.index = index;
  }

  /**
   * Asks all shards in a point in time.
   *
   * @param age how long the point in time is kept from now on
   * @throws ClusterException if not all of them answer
   */
  List<byte[]> in(String pointInTime, Duration age, byte[] question, BooleanSupplier isCancelled)
      throws IOException {
    var body = body(question);
    body.putObject("pit").put("id", pointInTime).put("keep_alive", age.toMinutes() + "m");
    return answers(client.send("POST", WHOLE, body.toString(), isCancelled));
  }

  /**
   * Asks the shard of a video in its present state: a point in time takes no routing, and nothing
   * else is read together with one video.
   *
   * @throws ClusterException if it does not answer
   */
  List<byte[]> inPresent(byte[] question, VideoId video, BooleanSupplier isCancelled)
      throws IOException {
    var id = URLEncoder.encode(video.value(), StandardCharsets.UTF_8);
    var path = "/" + index + WHOLE + "&routing=" + id;
    return answers(client.send("POST", path, body(question).toString(), isCancelled));
  }

  private static ObjectNode body(byte[] question) {
    var body = ClusterClient.JSON.createObjectNode();
    body.put("size", 0).put("track_total_hits", false);
    body.putObject("aggs").putObject("hark").putObject("hark").put("question", question);
    return body;
  }

  private static List<byte[]> answers(JsonNode response) throws IOException {
    var shards = response.path("_shards");
    var answers = new ArrayList<byte[]>();
    for (var one : response.path("aggregations").path("hark").path("answers")) {
      answers.add(Base64.getDecoder().decode(one.asText()));
    }
    boolean isWhole =
        !answers.isEmpty()
            && answers.size() == shards.path("total").asInt()
            && shards.path("failed").asInt() == 0
            && !response.path("timed_out").asBoolean();
    if (!isWhole) {
      throw partial();
    }
    return answers;
  }

  /** Returns the failure of a request that not all shards answered. */
  static ClusterException partial() {
    return new ClusterException(UNAVAILABLE, "partial_answer", "Not all shards answered");
  }
}
