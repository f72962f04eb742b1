package hark.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
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
    post("unknown-one, unknown-two\n\tunknown-one")
        .statusCode(303)
        .header("Location", endsWith("/imports"));
    when()
        .get("/imports")
        .then()
        .statusCode(200)
        .body(allOf(containsString("unknown-one"), containsString("unknown-two")));
  }

  @Test
  void wrongIdsAreNamedKeptAndNothingIsImported() {
    long before = imports();
    post("good-one ../etc <script>alert(1)</script>")
        .statusCode(400)
        .body(containsString("Nothing was imported, because 2 of these are no video IDs"))
        .body(containsString("<code>../etc</code>"))
        .body(containsString("<code>&lt;script&gt;alert(1)&lt;/script&gt;</code>"))
        .body(containsString("good-one ../etc &lt;script&gt;"))
        .body(not(containsString("<script>alert")));
    assertEquals(before, imports());
  }

  @Test
  void anEmptyFieldIsSaidSo() {
    post(" , \n").statusCode(400).body(containsString("must hold at least one video ID"));
  }

  @Test
  void tooManyAtOnceAreRefusedAsAWhole() {
    post(ids("much-", 10_001)).statusCode(400).body(containsString("at most 10000 video IDs"));
  }

  @Test
  void thousandsOfLongIdsFitIntoTheForm() {
    var wrongAtTheEnd = ids("x".repeat(100), 5_000) + " b/d";
    post(wrongAtTheEnd).statusCode(400).body(containsString("<code>b/d</code>"));
  }

  @Test
  void theQueueAloneIsAFragment() {
    when()
        .get("/imports?fragment=queue")
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
    return progress.getLong("progress.waiting")
        + progress.getLong("progress.importing")
        + progress.getLong("progress.done")
        + progress.getLong("progress.failed");
  }
}
