package hark.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meets who has just started Hark. */
@QuarkusTest
@TestProfile(OwnApplication.class)
class FirstMinuteTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("<li><a href=\"/search\\?q=([^\"]+)\" lang=\"([^\"]+)\"");

  /** A search that the start page offers. */
  private record Offered(String query, String language) {}

  @BeforeEach
  void empty() {
    Given.anEmptyLibrary();
  }

  @ParameterizedTest
  @CsvSource({"library, /videos", "import, /imports"})
  void usualNamesLeadToThePages(String name, String page) {
    given()
        .redirects()
        .follow(false)
        .get("/" + name)
        .then()
        .statusCode(301)
        .header("Location", endsWith(page));
  }

  @Test
  void aSearchInAnEmptyLibrarySaysThatNothingIsImported() {
    given()
        .queryParam("q", "harbour")
        .get("/search")
        .then()
        .body(containsString("Nothing to search yet"))
        .body(containsString("action=\"/imports/samples\""))
        .body(not(containsString("Remove a word")));
    Given.transcript("first1", "First", "en", "One two three");
    given().queryParam("q", "harbour").get("/search").then().body(containsString("Remove a word"));
  }

  @Test
  void importingTheSamplesLeadsToSearchesThatFindSomething() {
    importSamples();
    var page = when().get("/?imported=10").then().statusCode(200).extract().asString();
    assertTrue(page.contains("10 recordings have been imported."), page);
    assertTrue(page.contains("Try one of these searches"), page);
    var videos = new HashSet<String>();
    for (var example : examples("en")) {
      List<String> found =
          given()
              .queryParam("q", example.query())
              .get("/api/search")
              .then()
              .extract()
              .path("videos.videoId");
      assertFalse(found.isEmpty(), example.query());
      videos.add(found.getFirst());
    }
    assertEquals(3, videos.size(), "each from another video");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void examplesAreWholeThoughtsInTheReadersLanguageFirst(String language) {
    importSamples();
    var examples = examples(language);
    assertEquals(3, examples.size());
    assertEquals(language, examples.getFirst().language());
    for (var example : examples) {
      assertTrue(example.query().matches("\"\\p{Lu}[\\p{L}\\p{M} '’-]+\""), example.query());
      assertTrue(example.query().split(" ").length >= 5, example.query());
    }
  }

  @Test
  void debrisIsNeverAnExample() {
    Given.transcript(
        "debris1",
        "Debris",
        "en",
        "so um you know what i mean and then the thing",
        ">> [Music] [Applause]",
        "Yeah yeah yeah yeah yeah.",
        "In 2024 we sold 300 of them.",
        "And it is what it is to us.",
        "He said \"the harbour wall was broken yesterday\".");
    assertEquals(List.of(), examples("en"));
    Given.transcript(
        "debris2", "Punctuated", "en", "and so on. The harbour wall", "broke yesterday.");
    assertEquals(
        List.of(new Offered("\"The harbour wall broke yesterday\"", "en")), examples("en"));
  }

  @Test
  void withoutPunctuationRareWordsAreOffered() {
    Given.transcript(
        "bare1",
        "Bare",
        "en",
        "the lighthouse was dark that night and",
        "nobody knew why the lighthouse was dark");
    assertEquals(List.of(new Offered("lighthouse", "en")), examples("en"));
  }

  /** Imports them as often as it takes a busy machine to do so in time. */
  private static void importSamples() {
    String place;
    do {
      place =
          given()
              .redirects()
              .follow(false)
              .post("/imports/samples")
              .then()
              .statusCode(303)
              .extract()
              .header("Location");
    } while (place.contains("/imports/queue"));
    assertTrue(place.endsWith("/?imported=10"), place);
  }

  private static List<Offered> examples(String language) {
    var page = given().header("Accept-Language", language).get("/").then().extract().asString();
    return EXAMPLE
        .matcher(page)
        .results()
        .map(
            link ->
                new Offered(
                    URLDecoder.decode(link.group(1), StandardCharsets.UTF_8), link.group(2)))
        .toList();
  }
}
