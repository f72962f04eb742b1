package hark.web.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers beside results without exact moments, on the page and in the API. */
@QuarkusTest
class OffersPageTest {

  @BeforeEach
  void fill() {
    Given.transcript(
        "offers1",
        "Quokkas",
        "en",
        "A quokkaberry is eaten by a shepherd.",
        "Quokkaberry juice, says Zymurgia.",
        "They said little about the wombatbudget.");
  }

  private static ValidatableResponse get(String path, Map<String, ?> parameters) {
    return given().queryParams(parameters).get(path).then().statusCode(200);
  }

  private static ValidatableResponse page(String query) {
    return get("/search", Map.of("q", query));
  }

  @Test
  void aSpellingIsShownForAWordNobodySays() {
    page("quokkabrery")
        .body(containsString("No results for \u201cquokkabrery\u201d."))
        .body(containsString("<em>quokkaberry</em>"))
        .body(containsString("2 moments in 1 video"))
        .body(containsString("/search?q=quokkabrery&amp;replace=false"))
        .body(containsString("Search instead for \u201cquokkabrery\u201d"));
  }

  @Test
  void theResultAsTypedCanBeHad() {
    get("/search", Map.of("q", "quokkabrery", "replace", "false"))
        .body(containsString("Did you mean"))
        .body(containsString("/search?q=quokkaberry\""))
        .body(containsString(">No results<"));
  }

  @Test
  void aQuestionSaysWhatItLeftOut() {
    page("what did they know about the wombatbudget")
        .body(containsString("Each word on its own"))
        .body(containsString("The largest part that was said"));
    page("what about those of the wombatbudget")
        .body(containsString("Showing"))
        .body(containsString("Left out: what, about, those, of, the."));
  }

  @Test
  void whatIsSaidHasNoOffers() {
    page("quokkaberry").body(not(containsString("data-offers")));
  }

  @Test
  void whatIsTypedIsEscaped() {
    page("quokkabrery <img>").body(not(containsString("<img>")));
  }

  @Test
  void inOtherLanguages() {
    given()
        .header("Accept-Language", "de")
        .queryParam("q", "quokkabrery")
        .get("/search")
        .then()
        .body(containsString("Keine Ergebnisse für"))
        .body(containsString("Angezeigt werden Ergebnisse für"));
  }

  @Test
  void theApiOffersAndReplacesNothing() {
    get("/api/search", Map.of("q", "quokkabrery"))
        .body("query", equalTo("quokkabrery"))
        .body("totalMoments", equalTo(0))
        .body("replaced", nullValue())
        .body("offers[0].kind", equalTo("spelling"))
        .body("offers[0].query", equalTo("quokkaberry"))
        .body("offers[0].totalMoments", equalTo(2))
        .body("offers[0].exactMoments", equalTo(2))
        .body("offers[0].url", equalTo("/search?q=quokkaberry"));
  }

  @Test
  void theApiReplacesOnRequest() {
    get("/api/search", Map.of("q", "quokkabrery", "replace", "true"))
        .body("query", equalTo("quokkaberry"))
        .body("totalMoments", equalTo(2))
        .body("replaced.query", equalTo("quokkabrery"))
        .body("replaced.shown.query", equalTo("quokkaberry"));
  }

  @Test
  void theApiCountsEachWord() {
    get("/api/search", Map.of("q", "zymurgia xylocarpia"))
        .body("offers.findAll { it.kind == 'word' }.query", hasItems("zymurgia", "xylocarpia"))
        .body("offers.findAll { it.kind == 'word' }.totalMoments", hasItems(1, 0))
        .body("offers.find { it.kind == 'part' }.query", equalTo("zymurgia"))
        .body("offers.find { it.kind == 'part' }.leftOut", hasItem("xylocarpia"));
  }

  @Test
  void whatIsSaidHasNoOffersInTheApi() {
    get("/api/search", Map.of("q", "quokkaberry", "replace", "true"))
        .body("offers", nullValue())
        .body("replaced", nullValue());
  }

  @Test
  void aFilterWithoutResultsCanBeLeftOut() {
    get("/search", Map.of("q", "quokkaberry", "lang", "fi"))
        .body(allOf(containsString("Without filters:"), containsString("/search?q=quokkaberry\"")));
  }
}
