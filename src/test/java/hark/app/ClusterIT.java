package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hark.Wait;
import hark.opensearch.TestNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with its index on a cluster that goes away and comes back. */
class ClusterIT {

  /** Addresses of each page and of what programs read; those with an index need the cluster. */
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/search?q=storm",
          "/videos",
          "/videos/none",
          "/videos/none/edit",
          "/names",
          "/imports",
          "/imports/queue",
          "/imports/feeds",
          "/help",
          "/status",
          "/access",
          "/api/search?q=storm",
          "/api/search.csv?q=storm",
          "/api/search.json?q=storm",
          "/api/suggestions?q=sto",
          "/api/videos",
          "/api/videos/none",
          "/api/videos/none/moments?q=storm",
          "/api/videos/none/transcript.vtt",
          "/api/imports",
          "/api/names",
          "/api/library",
          "/api/library/export",
          "/api/doctor",
          "/api/status",
          "/api/openapi",
          "/serve/api/v1/get_audio_transcription?video_no=none");

  /** Those of them that cannot be answered without the index. */
  private static final List<String> SEARCHING =
      List.of("/search?q=storm", "/videos", "/api/search?q=storm", "/api/suggestions?q=sto");

  private static final String UNREACHABLE =
      "The cluster that holds the search index does not respond.";

  @TempDir private Path folder;

  private RunningHark start(List<String> settings) throws IOException, InterruptedException {
    return RunningHark.start(
        folder.resolve("data"), folder.resolve("log"), settings, "/q/health/live");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(BooleanSupplier condition) throws IOException {
    try {
      Wait.until(condition);
    } catch (AssertionError e) {
      throw new AssertionError(Files.readString(folder.resolve("log")), e);
    }
  }

  private static int moments(RunningHark hark) {
    var answer = hark.ask("/api/search?q=storm");
    return answer.statusCode() == 200 ? json(answer.body()).get("totalMoments").asInt() : -1;
  }

  private static int unfinished(RunningHark hark) {
    var progress = hark.get("/api/imports").get("progress");
    return progress.get("waiting").asInt()
        + progress.get("importing").asInt()
        + progress.get("notReady").asInt();
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Each address tells the reason, or has an answer without the index; none fails. */
  private static void assertRefusals(RunningHark hark) {
    var wrong = new ArrayList<String>();
    for (var address : ADDRESSES) {
      var answer = hark.ask(address);
      boolean isRefused = answer.statusCode() == 503;
      if (answer.statusCode() >= 500 && !isRefused
          || isRefused && !answer.body().contains(UNREACHABLE)
          || !isRefused && SEARCHING.contains(address)) {
        wrong.add(address + " " + answer.statusCode());
      }
    }
    assertEquals(List.of(), wrong);
    var health = hark.ask("/q/health/ready");
    assertEquals(503, health.statusCode());
    var index = json(health.body()).get("checks").get(0).get("data");
    assertEquals("unreachable", index.get("cluster").asText(), health.body());
    assertTrue(index.get("reason").asText().startsWith(UNREACHABLE), health.body());
    assertTrue(hark.ask("/status").body().contains("The index is not reachable"));
  }

  /** Another Hark, with a folder of its own, reads the same index and refuses changes. */
  private void assertReads(List<String> onCluster, int all) throws Exception {
    var settings = new ArrayList<>(onCluster);
    settings.add("-Dhark.read-only=true");
    var reader =
        RunningHark.start(
            folder.resolve("reader"), folder.resolve("reader-log"), settings, "/q/health/ready");
    assertEquals(all, moments(reader));
    var video = json(reader.ask("/api/videos").body()).get("videos").get(0).get("videoId").asText();
    assertEquals(200, reader.ask("/videos/" + video).statusCode());
    var refused = reader.send("POST", "/api/imports/pause");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("This Hark only searches and reads"), refused.body());
    reader.stop();
  }

  @Test
  void harkWaitsForItsClusterAndGoesOnByItself() throws Exception {
    var nodeFolder = folder.resolve("node");
    int port = freePort();
    var onCluster =
        List.of("-Dhark.opensearch.url=http://127.0.0.1:" + port, "-Dhark.opensearch.replicas=0");
    var hark = start(onCluster);
    assertRefusals(hark);
    hark.submit("/imports/samples", "none", "");
    await(
        () ->
            hark.ask("/api/imports")
                .body()
                .contains("The cluster with the search index cannot be used at present."));

    var node = TestNode.in(nodeFolder, port);
    await(() -> moments(hark) > 0);
    await(() -> hark.ask("/q/health/ready").statusCode() == 200);
    var ready = json(hark.ask("/q/health/ready").body()).get("checks").get(0).get("data");
    assertEquals("green", ready.get("cluster").asText());
    await(() -> unfinished(hark) == 0);
    int all = moments(hark);

    hark.post("/api/library/reindex");
    await(
        () -> {
          assertEquals(all, moments(hark)); // searches go on meanwhile
          return !hark.get("/api/library").get("rebuilding").asBoolean();
        });

    assertReads(onCluster, all);

    node.kill();
    await(() -> hark.ask("/q/health/ready").body().contains("unreachable"));
    assertRefusals(hark);
    node = TestNode.in(nodeFolder, port);
    await(() -> hark.ask("/q/health/ready").statusCode() == 200);
    assertEquals(all, moments(hark));
    hark.stop();

    var embedded = start(List.of());
    await(() -> moments(embedded) == all);
    embedded.stop();
    node.kill();
  }
}
