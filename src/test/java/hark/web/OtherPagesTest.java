package hark.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import hark.web.shell.FailurePage;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Library, help, and pages that could not be given. */
@QuarkusTest
class OtherPagesTest {

  @BeforeEach
  void fill() {
    Given.transcript("other1", "Zebra <crossing>", "en", "One two three");
    Given.transcript("other2", "Aardvark zebra", "zh-Hant", "One");
  }

  @Test
  void libraryIsATableThatCanBeNarrowedAndTurnedRound() {
    var page = given().queryParam("filter", "ZEBRA").get("/videos").then().extract().asString();
    assertThat(
        page, stringContainsInOrder("2 videos", "Chinese (Traditional", "Zebra &lt;crossing&gt;"));
    var turned =
        given()
            .queryParam("filter", "zebra")
            .queryParam("sort", "-title")
            .get("/videos")
            .asString();
    assertThat(turned, stringContainsInOrder("sort=title&amp;filter=zebra", "other1", "other2"));
    assertThat(turned, containsString("aria-sort=\"descending\""));
  }

  @Test
  void filterThatFitsNothingOffersASearch() {
    given()
        .queryParam("filter", "<nothing>")
        .get("/videos")
        .then()
        .statusCode(200)
        .body(containsString("/search?q=%3Cnothing%3E"))
        .body(not(containsString("<nothing>")));
  }

  @Test
  void helpTellsTheLimitsOfTheQueryParser() {
    when().get("/help").then().statusCode(200).body(containsString("within 40 words"));
  }

  @Test
  void missingPageHasTheFrameAndOneAction() {
    when()
        .get("/nowhere/<b>")
        .then()
        .statusCode(404)
        .contentType(startsWith("text/html"))
        .body(containsString("Page not found"))
        .body(containsString("href=\"/videos\""))
        .body(not(containsString("<b>")));
  }

  @Test
  void wrongMethodIsAPage() {
    when()
        .post("/help")
        .then()
        .statusCode(405)
        .contentType(startsWith("text/html"))
        .body(containsString("does not accept this kind of request"));
  }

  @Test
  void tooLargeARequestIsAPageBeforeItIsRead() {
    given()
        .formParam("ids", "x".repeat(33 * 1024 * 1024))
        .post("/imports")
        .then()
        .statusCode(413)
        .body(containsString("Request too large"));
  }

  @Test
  void whatNobodyForesawIsToldWithAnIdOnly() {
    var page = FailurePage.unforeseen(new IllegalStateException("secret detail")).page();
    assertThat(page, stringContainsInOrder("Internal error", "under the ID"));
    assertThat(page, not(containsString("secret")));
  }

  @Test
  void standInIsNamedOnEveryPage() {
    for (var path :
        new String[] {
          "/", "/search?q=one", "/videos", "/videos/other1", "/imports", "/help", "/nowhere"
        }) {
      when().get(path).then().body(containsString("Demo mode"));
    }
  }

  @Test
  void nothingIsLeftForSearchEngines() {
    when()
        .get("/")
        .then()
        .header("X-Robots-Tag", "noindex")
        .body(containsString("<meta name=\"robots\" content=\"noindex\">"));
    when().get("/robots.txt").then().statusCode(200).body(equalTo("User-agent: *\nDisallow: /\n"));
  }

  @Test
  void styleIsKeptForeverUnderItsHashAndUnderNoOther() {
    var style =
        when()
            .get("/")
            .then()
            .extract()
            .asString()
            .replaceAll("(?s).*href=\"(/assets/[^\"]+css)\".*", "$1");
    when()
        .get(style)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/css"))
        .header("Cache-Control", containsString("max-age=31536000"));
    when().get("/assets/0123456789ab/hark.css").then().statusCode(404);
  }
}
