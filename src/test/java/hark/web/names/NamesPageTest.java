package hark.web.names;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of names and the decisions on suggestions, without scripts. */
@QuarkusTest
class NamesPageTest {

  private static final String VIDEO = "names-meeting";

  @BeforeEach
  void fill() {
    Given.transcript(
        VIDEO,
        "A meeting with <b>names",
        "en",
        "Thank you, Mister Shiffman, for that.",
        "Mister Schiffman moves to approve.",
        "We heard Shiffman, and Shifman too.");
  }

  @AfterEach
  void clear() {
    given().delete("/api/names/{name}", "schiffman");
    given().delete("/api/videos/{id}", VIDEO).then().statusCode(204);
  }

  private static ValidatableResponse post(String action, Map<String, ?> fields) {
    return given().redirects().follow(false).formParams(fields).post("/names" + action).then();
  }

  private static String page() {
    return when()
        .get("/names/suggestions?name=schiffman")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String awaitPage(String text) {
    return Wait.forValue("a page with " + text, NamesPageTest::page, page -> page.contains(text));
  }

  private static String add() {
    post("", Map.of("name", " Schiffman "))
        .statusCode(303)
        .header("Location", containsString("/names/suggestions?name=schiffman&done=name-added"));
    return awaitPage("Accept all 3 in 1 video");
  }

  /** Returns the fields of the form of a suggestion. */
  private static Map<String, String> fields(String page, int index) {
    var forms = Pattern.compile("(?s)data-decide>(.*?)</form>").matcher(page);
    for (int i = 0; i <= index; i++) {
      assertTrue(forms.find(), "there is a form " + i);
    }
    var fields = new HashMap<String, String>();
    var inputs =
        Pattern.compile("(?s)name=\"(\\w+)\"\\s+value=\"([^\"]*)\"").matcher(forms.group(1));
    while (inputs.find()) {
      fields.put(inputs.group(1), inputs.group(2));
    }
    return fields;
  }

  private static String text(int segment) {
    return given().get("/api/videos/{id}", VIDEO).path("segments[%d].text".formatted(segment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Abc", "one two three four", "<b>\"", "12345"})
  void whatIsNoNameIsSaidAndKept(String typed) {
    post("", Map.of("name", typed))
        .statusCode(400)
        .body(containsString("id=\"name-wrong\""))
        .body(not(containsString("<b>\"")));
  }

  @Test
  void anEmptyListSaysWhatItIsFor() {
    when().get("/names").then().statusCode(200).body(containsString("No names yet."));
    when().get("/videos").then().body(containsString("href=\"/names\""));
  }

  @Test
  void aNameIsListedWithItsSuggestionsUntilItIsRemoved() {
    var page = add();
    assertTrue(page.contains("A meeting with &lt;b&gt;names"), page);
    assertTrue(page.contains("<mark>Shiffman</mark>"), page);
    when().get("/names").then().body(containsString("3 suggestions in 1 video"));
    post("/remove", Map.of("name", "schiffman")).statusCode(303);
    when().get("/names").then().body(not(containsString("Schiffman")));
  }

  @Test
  void oneIsAcceptedAndCanBeUndoneAndOneIsRejected() {
    var accepted = fields(add(), 0);
    var to = post("/accept", accepted).statusCode(303).extract().header("Location");
    assertEquals("Thank you, Mister Schiffman, for that.", text(0));
    var after = given().urlEncodingEnabled(false).get(to).asString();
    assertTrue(after.contains("Schiffman was written."), after);
    assertTrue(after.contains("/videos/" + VIDEO + "/segments/0?track=en"), after);
    post("/accept", accepted).statusCode(409).body(containsString("have changed in the meantime"));
    post("/reject", fields(page(), 0)).statusCode(303);
    awaitPage("Accept all 1 in 1 video");
    assertEquals("We heard Shiffman, and Shifman too.", text(2));
  }

  @Test
  void allAreAcceptedIfTheirNumberIsThatWhichWasShown() {
    add();
    post("/accept-all", Map.of("name", "schiffman", "count", "2")).statusCode(409);
    assertEquals("Thank you, Mister Shiffman, for that.", text(0));
    post("/accept-all", Map.of("name", "schiffman", "count", "3")).statusCode(303);
    awaitPage("3 places in 1 video corrected.");
    assertEquals("We heard Schiffman, and Schiffman too.", text(2));
  }

  @Test
  void wordsAreRejectedAndAllowedAgain() {
    add();
    post("/reject-all", Map.of("name", "schiffman", "heard", "shifman")).statusCode(303);
    assertTrue(page().contains("Never suggested"), "the word is listed");
    awaitPage("Accept all 2 in 1 video");
    post("/reject-all", Map.of("name", "schiffman")).statusCode(303);
    awaitPage("No suggestions.");
    post("/allow", Map.of("name", "schiffman", "heard", "shifman")).statusCode(303);
    awaitPage("Accept all 1 in 1 video");
  }

  @Test
  void nonsenseIsAnswered() {
    when().get("/names/suggestions?name=nobody").then().statusCode(200);
    post("/accept", Map.of("name", "nobody")).statusCode(303);
    add();
    post("/accept", Map.of("name", "schiffman", "video", "../x", "text", "y")).statusCode(409);
    when()
        .get("/names/suggestions?name=schiffman&accepted=x%20%22%3E%20../y")
        .then()
        .statusCode(200)
        .body(not(containsString("was written")));
  }
}
