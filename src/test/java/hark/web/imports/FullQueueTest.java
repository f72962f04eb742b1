package hark.web.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hark.ingest.queue.ImportQueue;
import hark.ingest.upload.UploadStore;
import hark.transcript.VideoId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The answers to requests beyond the bounds of queue and uploads. */
@QuarkusTest
@TestProfile(SourceVideosPageTest.Fresh.class)
@Timeout(120)
class FullQueueTest {

  @Inject ImportQueue queue;
  @Inject UploadStore uploads;

  @Test
  @Tag("slow")
  void importsBeyondTheBoundAreRefusedWithTheReasonUntilThereIsRoom() {
    given().post("/api/imports/pause").then().statusCode(200);
    var ids = IntStream.range(0, queue.room()).mapToObj(i -> new VideoId("full-" + i)).toList();
    queue.submit("memories.ai", ids);
    submit()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("detail", containsString("no room for this many imports"))
        .body("detail", containsString("Nothing was added."));
    given()
        .formParam("ids", "VI-beyond-the-bound")
        .formParam("anyway", "on")
        .post("/imports")
        .then()
        .statusCode(503)
        .body(containsString("no room for this many imports"));
    given().post("/api/imports/cancel").then().statusCode(200);
    submit().statusCode(202);
    given().post("/api/imports/cancel").then().statusCode(200);
    given().post("/api/imports/clear").then().statusCode(200);
    given().post("/api/imports/resume").then().body("paused", equalTo(false));
  }

  private static io.restassured.response.ValidatableResponse submit() {
    return given()
        .contentType("application/json")
        .body("{\"ids\":[\"VI-beyond-the-bound\"],\"anyway\":true}")
        .post("/api/imports")
        .then();
  }

  @Test
  void anUploadBeyondTheBoundIsRefusedWithTheReasonUntilThereIsRoom() {
    var begun = Stream.generate(uploads::begin).limit(UploadStore.MOST_UPLOADS).toList();
    given()
        .multiPart("files", "a.en.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nhello\n".getBytes())
        .post("/imports/files")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body(containsString("uploads can wait for review"));
    begun.forEach(upload -> uploads.discard(upload.id()));
    given()
        .redirects()
        .follow(false)
        .multiPart("files", "a.en.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nhello\n".getBytes())
        .post("/imports/files")
        .then()
        .statusCode(303);
  }
}
