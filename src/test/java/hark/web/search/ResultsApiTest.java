package hark.web.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of the API besides the query. */
@QuarkusTest
class ResultsApiTest {

  @BeforeEach
  void fill() {
    Given.transcript(
        "gnu1",
        "The gnu",
        "en",
        List.of(
            Map.of("start", 0, "end", 2, "speaker", "Gnu Ann", "text", "gnu and then a gnu"),
            Map.of("start", 2, "end", 4, "speaker", "Gnu Bo", "text", "stayed")));
    Given.transcript("gnu2", "Another", "de-AT", "ein gnu.", "kam", "gnu gnu gnu");
    Given.transcript("gnu3", "More", "de", "gnu");
  }

  private static ValidatableResponse search(Map<String, String> parameters) {
    return given().queryParam("q", "gnu").queryParams(parameters).get("/api/search").then();
  }

  @Test
  void aListOfMoments() {
    search(Map.of("view", "moments", "size", "5"))
        .statusCode(200)
        .body("totalMoments", equalTo(7))
        .body("$", not(hasKey("videos")))
        .body("moments.videoId", contains("gnu1", "gnu1", "gnu2", "gnu2", "gnu2"))
        .body("moments[0].title", equalTo("The gnu"))
        .body("moments[0].moment.segment", equalTo(0))
        .body("moments[4].language", equalTo("de-AT"))
        .body("next", notNullValue());
  }

  @Test
  void pagesGoOnByNextUntilThereIsNone() {
    var seen = new ArrayList<String>();
    var page = search(Map.of("view", "moments", "size", "3"));
    for (String next = null;
        ;
        page = search(Map.of("view", "moments", "size", "3", "after", next))) {
      var answer = page.statusCode(200).extract().jsonPath();
      seen.addAll(answer.getList("moments.moment.url", String.class));
      next = answer.getString("next");
      if (next == null) {
        assertEquals(3, answer.getInt("page"));
        break;
      }
    }
    assertEquals(7, seen.size());
  }

  @Test
  void pagesByNumberKeepTheState() {
    var first = search(Map.of("size", "2")).extract().jsonPath();
    Given.transcript("gnu9", "Late", "en", "gnu gnu gnu gnu gnu gnu");
    try {
      search(Map.of("size", "2", "page", "2", "state", first.getString("state")))
          .body("totalMoments", equalTo(7))
          .body("videos.videoId", contains("gnu3"))
          .body("$", not(hasKey("notes")));
    } finally {
      Given.transcript("gnu9", "Late", "en", "nothing");
    }
  }

  @Test
  void aStateThatIsGoneGivesAFreshFirstPageAndSaysSo() {
    search(Map.of("size", "2", "page", "2", "state", "gone"))
        .statusCode(200)
        .body("page", equalTo(1))
        .body("videos.videoId", contains("gnu1", "gnu2"))
        .body("notes[0]", containsString("first page of a new search"));
  }

  @Test
  void facetsWhenAskedFor() {
    search(Map.of()).body("facets", nullValue());
    search(Map.of("facets", "true"))
        .body("facets.lang.values.name", contains("de", "en"))
        .body("facets.lang.values.count", contains(5, 2))
        .body("facets.speaker.values[0].name", equalTo("Gnu Ann"))
        .body("facets.speaker.left", equalTo(0))
        .body("facets.source.values[0].count", equalTo(7));
    search(Map.of("lang", "de")).body("totalMoments", equalTo(5));
    search(Map.of("speaker", "gnu ann")).body("totalMoments", equalTo(2));
    search(Map.of("lang", "en", "source", "nowhere"))
        .body("totalMoments", equalTo(0))
        .body("notes", everyItem(containsString("nowhere")));
  }

  @Test
  void titlesWithTheWords() {
    search(Map.of())
        .body("titles.count", equalTo(1))
        .body("titles.videos[0].videoId", equalTo("gnu1"))
        .body("titles.videos[0].url", equalTo("/videos/gnu1"));
    given().queryParam("q", "kam").get("/api/search").then().body("titles", nullValue());
  }

  @Test
  void contextOrderAndSort() {
    search(Map.of("context", "1", "lang", "en"))
        .body("videos[0].moments[0].text", equalTo("gnu and then a gnu stayed"));
    // nothing tells their lengths but their transcripts
    search(Map.of("sort", "longest")).body("videos.videoId", contains("gnu2", "gnu1", "gnu3"));
    search(Map.of("order", "rank", "tiers", "exact", "nearby", "3"))
        .statusCode(200)
        .body("inflectedMoments", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sort    | best        | must be one of relevance, newest, oldest, longest
          sort    | NEWEST      | must be one of relevance, newest, oldest, longest
          order   | x           | must be one of best, time, rank
          view    | list        | must be one of videos, moments
          tiers   | fuzzy       | must be all, or a list of exact, inflected, number and sounds, separated by commas
          context | 6           | must be a whole number from 0 to 5
          context | -1          | must be a whole number from 0 to 5
          facets  | yes         | must be one of true, false
          lang    | !!          | must be a language tag, such as de or zh
          year    | soon        | must be a year, such as 2026
          year    | 0           | must be a year, such as 2026
          speaker | ' '         | must not be blank or longer than 2000 characters
          page    | 10001       | must be a whole number from 1 to 10000
          nearby  | 0           | must be a whole number from 1 to 1000
          """)
  void whatCannotBeReadIsRefusedWithTheReason(String name, String value, String reason) {
    search(Map.of(name, value))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.name", hasItem(name))
        .body("errors.detail", hasItem(reason));
  }

  @Test
  void severalFaultsAreToldTogether() {
    search(Map.of("sort", "x", "view", "y"))
        .statusCode(400)
        .body("errors.name", containsInAnyOrder("sort", "view"));
  }

  @Test
  void beyondTheReachOfNumbersTheWayIsTold() {
    search(Map.of("page", "101", "size", "100"))
        .statusCode(400)
        .body("detail", containsString("at most 10,000"));
    search(Map.of("page", "100", "size", "100")).statusCode(200);
  }
}
