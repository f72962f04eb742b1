package hark.web.transport;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.Wait;
import hark.library.Library;
import hark.transcript.VideoId;
import hark.web.Given;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send or take next to nothing, in numbers beyond the number of worker threads. */
@QuarkusTest
@TestProfile(SlowClientMonitorTest.FewThreads.class)
@Timeout(120)
class SlowClientMonitorTest {

  private static final int THREADS = 6;
  private static final int MANY = 4 * THREADS;

  /** Few worker threads, and bounds to match. */
  public static final class FewThreads implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.thread-pool.max-threads", String.valueOf(THREADS),
          "hark.limits.exports", "2",
          "hark.limits.listeners", "2",
          "hark.limits.bodies", String.valueOf(MANY),
          "hark.limits.patience", "3s");
    }
  }

  @TestHTTPResource URL site;
  @Inject Library library;
  @Inject SpoolFiles spool;
  @Inject ResourcePermits permits;

  private final List<Socket> clients = new ArrayList<>();

  /** Its import takes a second, so that it is done by the first test only. */
  @BeforeEach
  void fill() {
    if (library.entries(new VideoId("slow")).isEmpty()) {
      Given.transcript("slow", "Slow", "en", texts());
    }
  }

  @AfterEach
  void leave() throws IOException {
    for (var client : clients) {
      client.close();
    }
  }

  /** Some megabytes that do not become much smaller. */
  private static String[] texts() {
    var random = new Random(7);
    return random
        .ints(20_000, 0, Integer.MAX_VALUE)
        .mapToObj(
            n ->
                random
                    .ints(20, 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining("x" + n % 7 + " ")))
        .toArray(String[]::new);
  }

  @Test
  void readersThatTakeNothingHoldNoWorker() throws IOException {
    var paths =
        List.of(
            "/api/videos/slow",
            "/videos/slow/captions.vtt",
            "/api/videos/slow/transcript.json",
            "/serve/api/v1/get_audio_transcription?video_no=slow",
            "/videos/slow");
    for (int i = 0; i < MANY; i++) {
      connect("GET " + paths.get(i % paths.size()) + " HTTP/1.1\r\n");
    }
    answers();
  }

  @Test
  void sendersThatSendNothingHoldNoWorkerAndAreEnded() throws IOException {
    var refused = putBesideSenders();
    while (refused.extract().statusCode() == 201) { // the first senders were ended by then
      refused = putBesideSenders();
    }
    refused.statusCode(503).header("Retry-After", equalTo("3"));
    answers();
    int ended = 0;
    for (var client : clients) {
      int status = status(client);
      assertTrue(status == 408 || status == 503, "status " + status);
      ended += status == 408 ? 1 : 0;
    }
    assertTrue(ended >= MANY, ended + " ended");
    put().statusCode(201);
    when().delete("/api/videos/one-more").then().statusCode(204);
    assertEquals(0, spool.used(), "nothing is left on disk");
  }

  private ValidatableResponse putBesideSenders() throws IOException {
    for (int i = 0; i < MANY / 3; i++) {
      send("PUT /api/videos/slow" + i + "/transcript", "application/octet-stream");
      send("POST /api/library/import", "application/zip");
      send("POST /imports/files", "multipart/form-data; boundary=x");
    }
    return put();
  }

  private static ValidatableResponse put() {
    var captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne more\n";
    return given().body(captions).put("/api/videos/one-more/transcript").then();
  }

  @Test
  void onlyAFewExportsAreWrittenAndThoseThatNobodyReadsAreEnded() throws IOException {
    do { // on a slow machine the first ones may have been ended already
      connect("GET /api/library/export HTTP/1.1\r\n");
      connect("GET /api/library/export HTTP/1.1\r\n");
    } while (given().get("/api/library/export").statusCode() != 503);
    answers();
    awaitStatus(200, "/api/library/export"); // both have been ended
  }

  @Test
  void onlyAFewWaitForEvents() throws IOException {
    for (int i = 0; i < 2; i++) {
      assertEquals(200, status(connect("GET /api/imports/events HTTP/1.1\r\n")));
    }
    awaitStatus(503, "/api/imports/events");
    for (var client : clients) {
      client.close();
    }
    clients.clear();
    while (true) {
      var again = connect("GET /api/imports/events HTTP/1.1\r\n");
      if (status(again) == 200) {
        return;
      }
    }
  }

  @Test
  void aLargeAnswerIsWholeWhicheverWayItGoes() throws IOException {
    var sent = when().get("/api/videos/slow").then().statusCode(200).extract();
    var json = new ObjectMapper().readTree(sent.asByteArray());
    assertEquals(20_000, json.get("segments").size());
    var captions = when().get("/videos/slow/captions.vtt").then().statusCode(200).extract();
    assertTrue(captions.asString().startsWith("WEBVTT"));
    assertEquals(20_000, captions.asString().split(" --> ", -1).length - 1);
  }

  @Test
  void aLargeBodyIsTakenWhole() {
    var cue = "%02d:%02d:%02d.000 --> %02d:%02d:%02d.500\nlarge body %d\n\n";
    var body = new StringBuilder("WEBVTT\n\n");
    for (int i = 0; i < 5_000; i++) {
      int h = i / 3600;
      int m = i / 60 % 60;
      body.append(cue.formatted(h, m, i % 60, h, m, i % 60, i));
    }
    var sent = given().body(body.toString()).put("/api/videos/large-body/transcript");
    sent.then().statusCode(201).body("receipt.kept", equalTo(5_000));
    when().delete("/api/videos/large-body").then().statusCode(204);
    assertEquals(0, spool.used(), "nothing is left on disk");
  }

  @Test
  void samplesWaitForOtherImports() throws IOException {
    var imports = permits.imports();
    var grants = Stream.generate(() -> imports.take(1)).limit(imports.free()).toList();
    var client = connect("POST /imports/samples HTTP/1.1\r\nContent-Length: 0\r\n");
    Wait.until(() -> imports.waiting() > 0);
    grants.forEach(PermitPool.Grant::close);
    assertEquals(303, status(client));
  }

  /** Health at once and a search at all. */
  private static void answers() {
    when().get("/q/health").then().statusCode(200);
    when().get("/api/search?q=nothing").then().statusCode(200);
    when().get("/").then().statusCode(200).body(containsString("</html>"));
  }

  private static void awaitStatus(int status, String path) {
    Wait.until(() -> given().get(path).statusCode() == status);
  }

  private void send(String line, String type) throws IOException {
    connect(
        line + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: 100000\r\n", "a few");
  }

  private Socket connect(String head, String... body) throws IOException {
    var client = new Socket();
    client.setReceiveBufferSize(4096);
    client.connect(new InetSocketAddress("127.0.0.1", site.getPort()));
    clients.add(client);
    var request = head + "Host: localhost\r\n\r\n" + String.join("", body);
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static int status(Socket client) throws IOException {
    var line = new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    return Integer.parseInt(line.substring(9));
  }
}
