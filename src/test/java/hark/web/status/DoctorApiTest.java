package hark.web.status;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.TranscriptIndex;
import hark.transcript.VideoId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The check of everything that is stored, by the API. */
@QuarkusTest
class DoctorApiTest {

  @Inject TranscriptIndex index;
  @Inject NoticeBoard notices;

  @ConfigProperty(name = "hark.data")
  Path data;

  private static void put(String id) {
    RestAssured.given()
        .body("WEBVTT\n\n00:00.000 --> 00:01.000\nthe words\n")
        .contentType("text/vtt")
        .put("/api/videos/" + id + "/transcript?language=en&kind=human")
        .then()
        .statusCode(201);
  }

  /** Has everything checked, and returns the answer about the end. */
  private static ValidatableResponse check(boolean repairs) {
    int number =
        RestAssured.given()
            .post("/api/doctor?repair=" + repairs)
            .then()
            .statusCode(202)
            .body("running", equalTo(true))
            .extract()
            .path("number");
    var state = RestAssured.get("/api/doctor");
    while (state.<Boolean>path("running")) {
      assertNull(state.path("report"), "there is none before the end");
      state = RestAssured.get("/api/doctor");
    }
    int last = state.path("number");
    assertTrue(last >= number);
    return state
        .then()
        .statusCode(200)
        .body("ended", notNullValue())
        .body("failure", nullValue())
        .body("done", equalTo(state.path("report.transcripts")));
  }

  @Test
  void thePageStartsACheckAndShowsWhatItFinds() {
    notices.post(NoticeKind.FILE_SET_ASIDE, "set-aside/<b>.json", "Two lines.");
    RestAssured.given()
        .redirects()
        .follow(false)
        .post("/status/check")
        .then()
        .statusCode(303)
        .header("Location", containsString("/status"));
    Wait.until(() -> !RestAssured.get("/status").asString().contains("data-check=\"true\""));
    RestAssured.get("/status")
        .then()
        .body(containsString("Problems: "))
        .body(containsString("set-aside/&lt;b&gt;.json was set aside; it is not in the library."));
    RestAssured.given().post("/api/doctor/clear-set-aside").then().statusCode(200);
  }

  @Test
  void findsWhatTheIndexLacksAndMendsIt() {
    put("doctor-1");
    check(false).body("report.findings.subject", not(hasItem("doctor-1 en.human")));
    var video = new VideoId("doctor-1");
    index.entries(video).forEach(entry -> index.delete(video, entry.track()));
    index.commit();
    check(false)
        .body("report.well", equalTo(false))
        .body("report.findings.kind", hasItem("NOT_INDEXED"))
        .body(
            "report.findings.text",
            hasItem(containsString("current version of doctor-1 en.human")));
    check(true).body("repairing", equalTo(true));
    // The index follows in the background, but a video is deleted by what the archive holds.
    RestAssured.delete("/api/videos/doctor-1").then().statusCode(204);
    RestAssured.delete("/api/videos/doctor-1").then().statusCode(404);
  }

  @Test
  void whatWasSetAsideIsListedUntilItIsCleared() throws IOException {
    var folder = data.resolve("set-aside");
    var place = folder.resolve("20261127-105720-damaged").resolve("archive");
    Files.createDirectories(place);
    Files.writeString(place.resolve("en.auto.json"), "{");
    var outside = Files.createTempFile("hark", "kept");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    notices.post(NoticeKind.FILE_SET_ASIDE, "set-aside/link", "Two lines.");
    check(false)
        .body("report.well", equalTo(false))
        .body("report.findings.kind", hasItem("SET_ASIDE"));
    RestAssured.given()
        .post("/api/doctor/clear-set-aside")
        .then()
        .statusCode(200)
        .body("deleted", hasItem("set-aside/20261127-105720-damaged/archive/en.auto.json"))
        .body("deleted", hasItem("set-aside/link"));
    assertTrue(Files.exists(outside), "links are not followed");
    assertFalse(Files.exists(folder));
    check(false).body("report.findings.kind", not(hasItem("SET_ASIDE")));
    Files.delete(outside);
  }

  @Test
  void refusesAPathInsideHarkAsARecording() {
    RestAssured.given()
        .body("WEBVTT\n\n00:00.000 --> 00:01.000\nthe words\n")
        .put("/api/videos/doctor-2/transcript?mediaUrl=/api/library/export")
        .then()
        .statusCode(400);
  }
}
