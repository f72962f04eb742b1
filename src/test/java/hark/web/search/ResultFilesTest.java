package hark.web.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.Given;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer as a file to take away. */
@QuarkusTest
class ResultFilesTest {

  @TestHTTPResource("/")
  String site;

  @BeforeEach
  void fill() {
    Given.transcript(
        "kea1",
        "=The kea, \"live\"",
        "en",
        List.of(
            Map.of("start", 0, "end", 2, "speaker", "@Ann", "text", "A kea came."),
            Map.of("start", 2.5, "end", 4, "text", "Keas, kea.")));
    Given.transcript("kea2", "Kea", "de", "ein kea");
  }

  private static String csv(String query) {
    return given()
        .queryParam("q", query)
        .get("/api/search.csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", equalTo("attachment; filename=\"hark.csv\""))
        .extract()
        .asString();
  }

  @Test
  void everyMomentIsALineWithItsPlaceAndALinkThatBeginsWithTheHost() {
    var lines = csv("kea lang:en").split("\r\n");
    assertEquals("video,title,date,language,speaker,start,end,tier,text,link", lines[0]);
    assertEquals(1 + 3, lines.length);
    assertThat(lines[1], startsWith("kea1,\"'=The kea, \"\"live\"\"\",,en,'@Ann,0.3,"));
    assertThat(lines[1], containsString(",exact,A kea came.,"));
    assertThat(lines[1], containsString("," + site + "videos/kea1?t="));
    assertThat(lines[3], containsString(",inflected,"));
  }

  @Test
  void thePresentQuestionWithAllItsChoices() {
    given()
        .queryParams(Map.of("q", "kea", "lang", "de"))
        .get("/api/search.json")
        .then()
        .statusCode(200)
        .body("query", equalTo("kea"))
        .body("totalMoments", equalTo(1))
        .body("moments.video", contains("kea2"))
        .body("moments[0].tier", equalTo("exact"))
        .body("moments[0].start", equalTo(1.1f))
        .body("moments[0]", not(hasKey("speaker")))
        .body("moments[0].link", startsWith(site));
  }

  @Test
  void filtersAloneListVideos() {
    given()
        .queryParam("q", "title:kea")
        .get("/api/search.json")
        .then()
        .body("moments.video", contains("kea1", "kea2"))
        .body("moments[0]", not(hasKey("start")))
        .body("moments[0].link", endsWith("/videos/kea1"));
  }

  @Test
  void thereAreAsManyLinesAsMomentsHoweverManyPagesThatTakes() {
    Given.transcript(
        "kea3", "Many", "en", Collections.nCopies(2_345, "takahe").toArray(String[]::new));
    assertEquals(1 + 2_345, csv("takahe").split("\r\n").length);
    given()
        .queryParam("q", "takahe")
        .get("/api/search.json")
        .then()
        .body("moments", hasSize(2_345))
        .body("moments.start.unique().size()", equalTo(2_345));
  }

  @Test
  void moreThanTenThousandAreCutOff() {
    Given.transcript(
        "kea4",
        "Too many",
        "en",
        Collections.nCopies(12, "weka ".repeat(1_000)).toArray(String[]::new));
    assertEquals(1 + ResultFiles.MOST, csv("weka").split("\r\n").length);
  }

  @Test
  void nothingFoundIsTheHeadAlone() {
    assertEquals(1, csv("zyzzyva qwertz").split("\r\n").length);
    assertEquals(1, csv("").split("\r\n").length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void whatCannotBeReadIsRefused(String ending) {
    given()
        .queryParams(Map.of("q", "kea", "sort", "sideways"))
        .get("/api/search." + ending)
        .then()
        .statusCode(400)
        .body("errors[0].name", equalTo("sort"));
  }

  @Test
  void thereIsNoOtherKindOfFile() {
    given().queryParam("q", "kea").get("/api/search.xml").then().statusCode(404);
  }

  @Test
  void thePageLinksToBoth() {
    given()
        .queryParams(Map.of("q", "kea", "lang", "de", "view", "moments"))
        .get("/search")
        .then()
        .body(containsString("href=\"/api/search.csv?q=kea&amp;lang=de\""))
        .body(containsString("href=\"/api/search.json?q=kea&amp;lang=de\""));
  }
}
