package hark.web.status;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hark.search.TranscriptIndex;
import hark.transcript.VideoId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The check of everything that is stored, by the API. */
@QuarkusTest
class DoctorApiTest {

  @Inject TranscriptIndex index;

  private static void put(String id) {
    RestAssured.given()
        .body("WEBVTT\n\n00:00.000 --> 00:01.000\nthe words\n")
        .contentType("text/vtt")
        .put("/api/videos/" + id + "/transcript?language=en&kind=human")
        .then()
        .statusCode(201);
  }

  @Test
  void findsWhatTheIndexLacksAndMendsIt() {
    put("doctor-1");
    RestAssured.get("/api/doctor")
        .then()
        .statusCode(200)
        .body("findings.subject", not(hasItem("doctor-1 en.human")));
    var video = new VideoId("doctor-1");
    index.entries(video).forEach(entry -> index.delete(video, entry.track()));
    index.commit();
    RestAssured.get("/api/doctor")
        .then()
        .body("well", equalTo(false))
        .body("findings.kind", hasItem("NOT_INDEXED"))
        .body("findings.text", hasItem(containsString("current version of doctor-1 en.human")));
    RestAssured.given().post("/api/doctor").then().statusCode(200);
    // The index follows in the background, but a video is deleted by what the archive holds.
    RestAssured.delete("/api/videos/doctor-1").then().statusCode(204);
    RestAssured.delete("/api/videos/doctor-1").then().statusCode(404);
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
