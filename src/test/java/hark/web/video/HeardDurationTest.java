package hark.web.video;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Videos whose duration nothing tells last until their transcripts end. */
@QuarkusTest
class HeardDurationTest {

  @BeforeEach
  void aLongTranscript() {
    var texts = new String[400];
    Arrays.fill(texts, "a line of a long text");
    texts[10] = "a pangolin walks by";
    Given.transcript("heard-1", "Heard only", "en", texts);
  }

  @Test
  void theApiSaysWhereItsDurationIsFrom() {
    when()
        .get("/api/videos/heard-1")
        .then()
        .body("duration", equalTo(800f))
        .body("durationFrom", is("transcript"));
    when()
        .get("/api/videos")
        .then()
        .body("videos.find { it.videoId == 'heard-1' }.durationFrom", is("transcript"));
    when()
        .get("/api/videos/heard-1/moments?q=pangolin")
        .then()
        .statusCode(200)
        .body(containsString("\"ticks\":[25]"));
  }

  @Test
  void pagesMarkIt() {
    var mark = "At least as long as its transcript";
    when().get("/videos/heard-1").then().body(containsString("13:20+")).body(containsString(mark));
    when().get("/videos?filter=heard-1").then().body(containsString("13:20+"));
    search("pangolin video:heard-1")
        .body(containsString("13:20+"))
        .body(containsString("data-tick"));
    search("pangolin longer:13m").body(containsString("videos/heard-1"));
    search("pangolin longer:14m").body(not(containsString("videos/heard-1")));
  }

  private static ValidatableResponse search(String query) {
    return given().queryParam("q", query).get("/search").then();
  }
}
