package hark.web.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportPageTest {

  @Test
  void idsAreAcceptedAndTheQueueIsShown() {
    post("unknown-1, unknown-2\n\tunknown-1")
        .statusCode(303)
        .header("Location", endsWith("/imports/queue?added=2&known=1"));
    when()
        .get("/imports/queue")
        .then()
        .statusCode(200)
        .body(allOf(containsString("unknown-1"), containsString("unknown-2")));
  }

  @Test
  void wrongPiecesAreNamedWithTheirLinesAndKeptAndTheRestIsTaken() {
    long before = imports();
    post("good-1 ../etc\n<script>alert(1)</script>")
        .statusCode(200)
        .body(containsString("2 entries were not understood"))
        .body(containsString("1 video added to the queue."))
        .body(containsString("Line 1: <code>../etc</code> is not a video ID."))
        .body(containsString("Line 2: <code>&lt;script&gt;alert(1)&lt;/script&gt;</code>"))
        .body(containsString(">../etc\n&lt;script&gt;"))
        .body(not(containsString("<script>alert")));
    assertEquals(before + 1, imports());
    given()
        .header("Accept-Language", "de")
        .formParam("ids", "https://x.org/")
        .post("/imports")
        .then()
        .body(containsString("<code>https://x.org/</code> ist eine Adresse ohne Video-ID."));
    post("a/b").statusCode(400).body(containsString("1 entry was not understood"));
  }

  @Test
  void linksAndRowsAreTakenToo() {
    post("https://x.org/?video_no=link-1\nrow-1\tA told <i>title</i>\thttps://example.org/1.mp3")
        .statusCode(303);
    when()
        .get("/imports/queue")
        .then()
        .body(containsString("link-1"))
        .body(containsString("A told &lt;i&gt;title&lt;/i&gt;"));
  }

  @Test
  void whatIsNamedTwiceIsFoldedAndSaid() {
    var place = post("fold-1 fold-2 fold-1").statusCode(303).extract().header("Location");
    assertThat(place, endsWith("/imports/queue?added=2&known=1"));
    when()
        .get(place)
        .then()
        .body(containsString("2 videos added to the queue; 1 already queued or listed twice."));
  }

  @Test
  void whatDoesNotLookLikeAnIdIsAskedAboutOnce() {
    long before = imports();
    post("hello world this is not an id")
        .statusCode(400)
        .body(containsString("These do not look like IDs:"))
        .body(containsString("hello, world, this, is, not, an, id"))
        .body(containsString("Import anyway?"))
        .body(containsString(">hello world this is not an id</textarea>"));
    assertEquals(before, imports());
    post("question-1 hello").statusCode(200).body(containsString("This does not look like an ID:"));
    assertEquals(before + 1, imports());
    given()
        .redirects()
        .follow(false)
        .formParam("ids", "anyway-so")
        .formParam("anyway", "yes")
        .post("/imports")
        .then()
        .statusCode(303);
    assertEquals(before + 2, imports());
    post("anyway-so").statusCode(303); // known now
  }

  @Test
  void aProgramIsRefusedWhatDoesNotLookLikeAnId() {
    api("{\"ids\":[\"api-question-1\",\"hello\"]}")
        .statusCode(400)
        .body("detail", containsString("hello does not look like a video ID"));
    api("{\"ids\":[\"hello-there\"],\"anyway\":true}").statusCode(202);
  }

  private static io.restassured.response.ValidatableResponse api(String body) {
    return given().contentType("application/json").body(body).post("/api/imports").then();
  }

  @Test
  void anEmptyFieldIsSaidSo() {
    post(" , \n").statusCode(400).body(containsString("Enter at least one video ID."));
  }

  @Test
  void tooManyAtOnceAreRefusedAsAWhole() {
    post(ids("much-", 10_001)).statusCode(400).body(containsString("more than 10,000 videos"));
  }

  @Test
  void thousandsOfLongIdsFitIntoTheForm() {
    var wrongAtTheEnd = ids("/" + "x".repeat(100), 5_000) + " b/d";
    post(wrongAtTheEnd).statusCode(400).body(containsString("b/d</textarea>"));
  }

  @Test
  void theQueueAloneIsAFragment() {
    when()
        .get("/imports/queue?fragment=queue")
        .then()
        .statusCode(200)
        .body(containsString("data-revision"))
        .body(not(containsString("<html")));
  }

  private static io.restassured.response.ValidatableResponse post(String ids) {
    return given().redirects().follow(false).formParam("ids", ids).post("/imports").then();
  }

  private static String ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining("\n"));
  }

  private static long imports() {
    var progress = when().get("/api/imports").then().extract().jsonPath();
    return progress.getMap("progress").values().stream()
        .mapToLong(n -> ((Number) n).longValue())
        .sum();
  }
}
