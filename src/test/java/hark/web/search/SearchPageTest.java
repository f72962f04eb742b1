package hark.web.search;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.query.QueryParser;
import hark.web.Given;
import hark.web.search.StartView.LibrarySize;
import hark.web.view.ListeningTime;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchPageTest {

  @BeforeEach
  void fill() {
    Given.transcript(
        "search1",
        "Walrus <b>& friends</b>",
        "en",
        "The walrus and the",
        "carpenter were walking <i>close</i> at hand.",
        "Walrus again, and a walrus.",
        "Last walrus.");
    Given.transcript("search2", "Persisch", "fa", "walrus سلام دنیا");
  }

  @Test
  void startSaysWhatIsInTheLibrary() {
    when()
        .get("/")
        .then()
        .statusCode(200)
        .body(
            allOf(containsString("videos,"), containsString("words"), containsString("autofocus")));
  }

  @Test
  void emptyLibraryOffersTheSamples() {
    var page =
        SearchPage.Templates.start(
                new StartView(
                    true, new LibrarySize(0, ListeningTime.of(Duration.ZERO), 0), List.of()),
                0)
            .render();
    assertThat(page, containsString("The library is empty"));
    assertThat(page, containsString("action=\"/imports/samples\""));
  }

  @Test
  void noFieldTakesMoreThanAQueryMayHave() {
    var limit = "maxlength=\"" + QueryParser.MAX_LENGTH + "\"";
    for (var page : List.of("/", "/search?q=walrus", "/videos", "/videos/search1")) {
      when().get(page).then().body(containsString(limit));
    }
  }

  @Test
  void theWayToAllTitlesIsThereWhereItsListHasThem() {
    for (int i = 0; i < 4; i++) {
      Given.transcript("search-titled-" + i, "Dugongs at sea " + i, "en", "Nothing.");
    }
    when()
        .get("/search?q=dugongs sea")
        .then()
        .body(containsString("<a\n      href=\"/videos?filter=dugongs+sea\">All 4</a>"));
    for (var question : List.of("dugongs lang:en", "dugongs -walrus", "dugongs OR walrus")) {
      given()
          .queryParam("q", question)
          .get("/search")
          .then()
          .body(allOf(containsString("Dugongs at sea"), not(containsString("/videos?filter="))));
    }
  }

  @Test
  void noQuestionIsTheStartPage() {
    given()
        .queryParam("q", "  ")
        .get("/search")
        .then()
        .statusCode(200)
        .body(containsString("motto"));
  }

  @Test
  void phraseOverASegmentEdgeIsMarkedWholeAndLinked() {
    given()
        .queryParam("q", "\"the carpenter\"")
        .get("/search")
        .then()
        .statusCode(200)
        .body(containsString("1 moment in 1 video"))
        .body(containsString("<mark>the carpenter</mark>"))
        .body(containsString("/videos/search1?t=1.6&amp;q=%22the+carpenter%22#s0"));
  }

  @Test
  void firstThreeMomentsAndALinkToAll() {
    var page = given().queryParam("q", "walrus").get("/search").then().extract().asString();
    assertThat(
        page, allOf(containsString("5 moments in 2 videos"), containsString("All 4 moments")));
    assertEquals(2 + 1, page.split("class=\"moment\"").length - 1, "two are in one sentence");
  }

  @Test
  void momentsShownAreMomentsCountedWithinOneVideo() {
    var page =
        given()
            .queryParam("q", "walrus")
            .queryParam("video", "search1")
            .get("/search")
            .then()
            .extract()
            .asString();
    assertEquals(3, page.split("class=\"moment\"").length - 1, "two are in one sentence");
    assertEquals(4, page.split("(?i)<mark>walrus</mark>").length - 1);
    assertThat(page, containsString("search all videos"));
  }

  @Test
  void textIsEscapedEverywhere() {
    given()
        .queryParam("q", "walrus \"><script>alert(1)</script>")
        .get("/search")
        .then()
        .statusCode(200)
        .body(not(containsString("<script>alert")));
    given()
        .queryParam("q", "carpenter")
        .get("/search")
        .then()
        .body(containsString("Walrus &lt;b&gt;&amp; friends&lt;/b&gt;"))
        .body(containsString("&lt;i&gt;close&lt;/i&gt;"));
  }

  @Test
  void speechHasItsLanguageAndDirection() {
    given()
        .queryParam("q", "سلام")
        .get("/search")
        .then()
        .body(matchesPattern("(?s).*class=\"said\" lang=\"fa\"\\s+dir=\"rtl\".*"));
  }

  @Test
  void openQuoteGetsAHintWithItsColumn() {
    given()
        .queryParam("q", "walrus \"carpenter")
        .get("/search")
        .then()
        .statusCode(200)
        .body(containsString("Column 8"));
  }

  @Test
  void nothingFoundGivesAdvice() {
    given()
        .queryParam("q", "zyzzyva qwertz")
        .get("/search")
        .then()
        .statusCode(200)
        .body(allOf(containsString("No results"), containsString("Remove a word")));
  }

  @Test
  void pagesAreLinksThatKeepTheQuestion() {
    given()
        .queryParam("q", "walrus")
        .queryParam("size", "1")
        .get("/search")
        .then()
        .body(containsString("/search?q=walrus&amp;size=1&amp;page=2"));
    given()
        .queryParam("q", "walrus")
        .queryParam("page", "77")
        .get("/search")
        .then()
        .statusCode(200)
        .body(containsString("There is no such page"));
  }
}
