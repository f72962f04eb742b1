package hark.web.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionApiTest {

  @BeforeEach
  void fill() {
    Given.transcript(
        "quagga1",
        "The quaggaroo",
        "en",
        List.of(
            Map.of("start", 0, "end", 2, "speaker", "Quaggan Lee", "text", "Quagga herds run."),
            Map.of("start", 2, "end", 4, "text", "A quagga herd, or quagga herds.")));
  }

  private static ValidatableResponse suggest(String typed) {
    return given().queryParam("q", typed).get("/api/suggestions").then();
  }

  @Test
  void eachTellsItsKindAndTheWholeQuery() {
    suggest("run quagga he")
        .statusCode(200)
        .body("typed", equalTo("run quagga he"))
        .body("suggestions[0].kind", equalTo("phrase"))
        .body("suggestions[0].text", equalTo("quagga herds"))
        .body("suggestions[0].query", equalTo("run quagga herds"))
        .body("suggestions[0]", not(hasKey("times")));
    suggest("quag")
        .body("suggestions.findAll { it.kind == 'word' }.text", contains("quagga"))
        .body("suggestions.find { it.kind == 'word' }.times", equalTo(3))
        .body("suggestions.find { it.kind == 'speaker' }.query", equalTo("speaker:\"Quaggan Lee\""))
        .body("suggestions.find { it.kind == 'title' }.query", equalTo("title:\"The quaggaroo\""));
  }

  @Test
  void noneLeadsToAnEmptyAnswerAndNoneRepeatsWhatWasTyped() {
    suggest("zyzzyva quagga he").body("suggestions", empty());
    given()
        .queryParam("q", "quag")
        .queryParam("lang", "fr")
        .get("/api/suggestions")
        .then()
        .statusCode(200)
        .body("suggestions", empty());
    suggest("quagga herds").body("suggestions.query", not(hasItem("quagga herds")));
    suggest("Quagga Herds ").body("suggestions.query", not(hasItem("quagga herds")));
    suggest("quagga").body("suggestions.query", not(hasItem("quagga")));
  }

  @Test
  void nothingTypedNothingSuggested() {
    given().get("/api/suggestions").then().statusCode(200).body("suggestions", empty());
    suggest("\"><script>").statusCode(200);
  }

  @Test
  void longerThanAnyFieldIsRefused() {
    suggest("x".repeat(201)).statusCode(400);
  }
}
