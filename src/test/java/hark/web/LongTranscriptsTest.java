package hark.web;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LongTranscriptsTest {

  @Inject LongTranscripts longOnes;

  @Test
  void onlyAFewVeryLongOnesAreReadAtOnceAndOthersNeverWait() {
    var texts = Collections.nCopies(LongTranscripts.LONG + 1, "on").toArray(String[]::new);
    Given.transcript("veryLong", "Very long", "en", texts);
    Given.transcript("notLong", "Not long", "en", "and over");
    longOnes.inTurn(
        () ->
            longOnes.inTurn(
                () -> {
                  refuses("/videos/veryLong");
                  refuses("/videos/veryLong/captions.vtt");
                  return when().get("/videos/notLong").then().statusCode(200);
                }));
    when().get("/videos/veryLong").then().statusCode(200).body(containsString("rel=\"next\""));
    when()
        .get("/videos/veryLong/captions.vtt")
        .then()
        .statusCode(200)
        .body(startsWith("WEBVTT"), endsWith("\n27:46:40.000 --> 27:46:42.000\non\n"));
  }

  private static void refuses(String path) {
    when()
        .get(path)
        .then()
        .statusCode(503)
        .contentType(startsWith("text/html"))
        .header("Retry-After", equalTo("3"))
        .body(containsString("try again in a moment"));
  }
}
