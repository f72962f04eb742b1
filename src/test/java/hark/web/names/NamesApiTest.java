package hark.web.names;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import hark.Wait;
import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NamesApiTest {

  private static final String NAME = "Von Okonkwo";
  private static final String PATH = "/api/names/von okonkwo";

  @BeforeEach
  void fill() {
    Given.transcript(
        "names-api", "A talk", "en", "We thank Bon Okonkwo.", "And Von Okonkwa again.");
    post("/api/names", Map.of("name", NAME)).statusCode(201);
    Wait.forValue("two suggestions", NamesApiTest::total, total -> total == 2);
  }

  @AfterEach
  void clear() {
    given().delete(PATH);
    given().delete("/api/videos/names-api").then().statusCode(204);
  }

  private static ValidatableResponse post(String path, Map<String, ?> body) {
    return given().contentType("application/json").body(body).post(path).then();
  }

  private static int total() {
    return given().get(PATH).path("total");
  }

  private static Map<String, Object> suggestion(int index) {
    List<Map<String, Object>> all = given().get(PATH).path("suggestions");
    var key = new HashMap<>(all.get(index));
    key.keySet().retainAll(List.of("videoId", "track", "segment", "heard", "text"));
    return key;
  }

  @Test
  void namesAreListedAddedOnceAndRemoved() {
    given()
        .get("/api/names")
        .then()
        .statusCode(200)
        .body("names.find { it.name == '" + NAME + "' }.suggestions", equalTo(2));
    post("/api/names", Map.of("name", "von OKONKWO")).statusCode(200);
    post("/api/names", Map.of("name", "a b c")).statusCode(400);
    post("/api/names", Map.of("name", "")).statusCode(400);
    given().delete(PATH).then().statusCode(204);
    given().delete(PATH).then().statusCode(404);
    given().get(PATH).then().statusCode(404);
  }

  @Test
  void aSuggestionIsAcceptedAndAnotherRejected() {
    var first = suggestion(0);
    post(PATH + "/accept", first).statusCode(200).body("total", equalTo(1));
    post(PATH + "/accept", first).statusCode(409);
    post(PATH + "/reject", suggestion(0))
        .statusCode(200)
        .body("total", equalTo(0))
        .body("suggestions", hasSize(0));
    given()
        .get("/api/videos/names-api")
        .then()
        .body("segments.text", hasItem(containsString(NAME)));
  }

  @Test
  void suggestionsAreDecidedTogether() {
    post(PATH + "/accept-all", Map.of("count", 7)).statusCode(409);
    post(PATH + "/reject-all", Map.of("heard", "bon okonkwo"))
        .statusCode(200)
        .body("total", equalTo(1))
        .body("rejected", equalTo(List.of("bon okonkwo")));
    post(PATH + "/allow", Map.of("heard", "bon okonkwo")).statusCode(200).body("total", equalTo(2));
    post(PATH + "/accept-all", Map.of("count", 2)).statusCode(202);
    Wait.forValue("no suggestion", NamesApiTest::total, total -> total == 0);
    given()
        .get("/api/videos/names-api")
        .then()
        .body("segments[0].text", equalTo("We thank Von Okonkwo."))
        .body("segments[1].text", equalTo("And Von Okonkwo again."));
  }

  @Test
  void wrongBodiesAreRefused() {
    post(PATH + "/accept", Map.of()).statusCode(400);
    post(PATH + "/accept-all", Map.of()).statusCode(400);
    post("/api/names/nobody/reject-all", Map.of())
        .statusCode(404)
        .body("detail", endsWith("any more."));
  }
}
