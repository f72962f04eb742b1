package hark.web.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hark.Wait;
import hark.web.OwnApplication;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue by its buttons, by the API, and as events. */
@QuarkusTest
@TestProfile(OwnApplication.class)
@Timeout(120)
class QueueTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TestHTTPResource("/")
  URI site;

  @BeforeEach
  void empty() {
    press("cancel");
    press("clear-all");
    press("resume");
  }

  @Test
  void aPauseHoldsWhatWaitsUntilItIsResumed() {
    press("pause");
    var number = submit("queue-1", "queue-2").getFirst();
    page("").body(containsString("Imports are paused.")).body(containsString(">Resume<"));
    page("").body(containsString("data-working=\"false\""));
    assertEquals("waiting", state(number));
    press("resume");
    await(number, "no-such-video");
    page("").body(not(containsString("Imports are paused.")));
  }

  @Test
  void oneOrAllThatFailedAreTriedAgain() {
    var numbers = submit("case-unknown-video", "queue-none", "VI000000000000000003");
    numbers.subList(0, 2).forEach(number -> await(number, "no-such-video"));
    await(numbers.get(2), "imported", "unchanged");
    press("pause");
    press(numbers.get(0) + "/retry");
    assertEquals("waiting", state(numbers.get(0)));
    assertEquals("no-such-video", state(numbers.get(1)));
    press("retry");
    assertEquals("waiting", state(numbers.get(1)));
    press(numbers.get(2) + "/retry");
    assertTrue(List.of("imported", "unchanged").contains(state(numbers.get(2))));
  }

  @Test
  void oneOrAllThatWaitAreCancelledAndFinishedOnesCleared() {
    press("pause");
    var numbers = submit("queue-3", "queue-4", "queue-5");
    press(numbers.get(1) + "/cancel");
    assertEquals("cancelled", state(numbers.get(1)));
    assertEquals("waiting", state(numbers.get(2)));
    press("cancel");
    assertEquals("cancelled", state(numbers.get(2)));
    press("clear");
    when().get("/api/imports/" + numbers.get(0)).then().statusCode(404);
    page("").body(containsString("No imports yet."));
  }

  @Test
  void aReceiptTellsWhatWasDoneOnThePageAndByTheApi() {
    var number = submit("case-edge-segments").getFirst();
    await(number, "imported", "unchanged");
    var receipt = when().get("/api/imports/" + number).then().extract().jsonPath();
    assertEquals("memories.ai JSON", receipt.getString("receipt.format"));
    assertEquals(receipt.getInt("receipt.wordsRead"), receipt.getInt("receipt.words"));
    assertEquals(
        receipt.getInt("receipt.read"),
        receipt.getInt("receipt.kept") + receipt.getInt("receipt.dropped"));
    List<String> repairs = receipt.getList("receipt.repairs");
    assertTrue(repairs.stream().anyMatch(one -> one.contains("(first: ")), repairs.toString());
    page("")
        .body(containsString("Details<span class=\"unseen\"> of import " + number))
        .body(containsString("<dt>Words indexed</dt>"))
        .body(containsString("<dt>Segments removed</dt>"));
  }

  @Test
  void whatIsNotReadySaysWhenItIsAskedForAgain() {
    var number = submit("case-still-processing-0001").getFirst();
    await(number, "not-ready");
    when()
        .get("/api/imports/" + number)
        .then()
        .body("finished", equalTo(false))
        .body("again", startsWith("2"));
    page("")
        .body(containsString("memories.ai has not finished processing case-still-processing-0001"))
        .body(org.hamcrest.Matchers.matchesRegex("(?s).*Hark will check again at \\d\\d:\\d\\d.*"))
        .body(containsString("Check now"));
  }

  @Test
  void tenThousandAtOnceArePagedAndShownByTheirKind() {
    press("pause");
    var ids = IntStream.range(0, 10_000).mapToObj(i -> "many-" + i);
    given()
        .redirects()
        .follow(false)
        .formParam("ids", ids.collect(Collectors.joining("\n")))
        .post("/imports")
        .then()
        .statusCode(303);
    page("").body(containsString("10,000 queued")).body(containsString("many-0<"));
    page("?page=200").body(containsString("many-9999<")).body(not(containsString("many-9949<")));
    page("?show=open&page=2").body(containsString("many-50<")).body(containsString("show=open"));
    page("?show=failed").body(containsString("No imports match."));
    when()
        .get("/api/imports?size=1000&page=10")
        .then()
        .body("imports.size()", equalTo(1000))
        .body("imports[999].videoId", equalTo("many-0"));
  }

  @Test
  void anActionComesBackToThePageItStoodOn() {
    given()
        .redirects()
        .follow(false)
        .post("/imports/queue/pause?show=failed&page=3")
        .then()
        .statusCode(303)
        .header(
            "Location", endsWith("/imports/queue?show=failed&page=3&done=queue-paused&number=0"));
    given()
        .redirects()
        .follow(false)
        .post("/imports/queue/resume?show=%0d%0aX:1&page=x")
        .then()
        .header("Location", endsWith("/imports/queue?done=queue-resumed&number=0"));
  }

  @Test
  void programsDoTheSame() {
    api("pause").body("paused", equalTo(true)).body("working", equalTo(false));
    var number = submit("queue-6").getFirst();
    api(number + "/cancel").body("state", equalTo("cancelled"));
    api(number + "/retry").body("state", equalTo("waiting"));
    api("cancel").body("progress.cancelled", equalTo(1));
    api("clear").body("progress.cancelled", equalTo(0));
    given().post("/api/imports/9999999/retry").then().statusCode(404);
    api("retry").statusCode(200);
    api("resume").body("paused", equalTo(false)).body("holds.size()", equalTo(0));
  }

  @Test
  void eventsTellHowTheQueueStandsAndEveryChange() throws Exception {
    press("pause");
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(site.resolve("/api/imports/events")).build();
      var answer = client.send(request, BodyHandlers.ofInputStream());
      assertEquals(200, answer.statusCode());
      assertThat(
          answer.headers().firstValue("Content-Type").orElse(""), startsWith("text/event-stream"));
      var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      var first = event(lines);
      assertTrue(first.path("paused").asBoolean());
      submit("queue-7", "queue-8");
      var second = event(lines);
      assertTrue(second.path("revision").asLong() > first.path("revision").asLong());
      assertEquals(2, second.path("progress").path("waiting").asInt());
      press("resume");
      var last = event(lines);
      while (last.path("progress").path("failed").asInt() < 2) {
        last = event(lines);
      }
      assertEquals("2 failed", last.path("summary").asText());
      lines.close();
    }
  }

  private static JsonNode event(BufferedReader lines) throws IOException {
    var line = lines.readLine();
    while (!line.startsWith("data:")) {
      line = lines.readLine();
    }
    return JSON.readTree(line.substring("data:".length()));
  }

  private static List<Long> submit(String... ids) {
    return given()
        .contentType("application/json")
        .body(Map.of("ids", List.of(ids), "anyway", true))
        .post("/api/imports")
        .then()
        .statusCode(202)
        .extract()
        .jsonPath()
        .getList("imports.number", Long.class);
  }

  private static void press(String action) {
    given().redirects().follow(false).post("/imports/queue/" + action).then().statusCode(303);
  }

  private static io.restassured.response.ValidatableResponse api(String action) {
    return given().post("/api/imports/" + action).then();
  }

  private static io.restassured.response.ValidatableResponse page(String query) {
    return when().get("/imports/queue" + query).then().statusCode(200);
  }

  private static String state(long number) {
    return when().get("/api/imports/" + number).then().extract().jsonPath().getString("state");
  }

  private static void await(long number, String... states) {
    Wait.until(() -> List.of(states).contains(state(number)));
  }
}
