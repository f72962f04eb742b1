package hark.web.video;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MomentsApiTest {

  @BeforeEach
  void fill() {
    Given.transcript(
        "places", "Places", "en", "an egret", "waits, an", "egret", "egrets", "one more egret");
  }

  @Test
  void momentsAreToldToTheCharacterAndTheSecond() {
    given()
        .queryParam("q", "\"an egret\"")
        .get("/api/videos/places/moments")
        .then()
        .statusCode(200)
        .body("query", equalTo("\"an egret\""), "count", equalTo(2), "before", equalTo(0))
        .body("moments.segment", contains(0, 1), "moments.lastSegment", contains(0, 2))
        .body("moments.from", contains(0, 7), "moments.to", contains(8, 5))
        .body("moments.start", contains(0f, 3.5f))
        .body("marks.segment", contains(0, 1, 2))
        .body("marks.ranges", contains(contains(0, 8), contains(7, 9), contains(0, 5)))
        .body("ticks", contains(0, 200), "first", equalTo(0), "last", equalTo(1));
  }

  @Test
  void ofAStretchTheRestIsOnlyCounted() {
    given()
        .queryParam("q", "egret")
        .queryParam("tiers", "exact")
        .queryParam("from", 1)
        .queryParam("to", 3)
        .get("/api/videos/places/moments")
        .then()
        .body("count", equalTo(3), "before", equalTo(1), "moments", hasSize(1))
        .body("marks.segment", contains(2), "earlier", equalTo(0), "later", equalTo(4));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "egr, true, egr*, 4", // a word that is being typed
        "egr, false, egr, 0",
        "eg, true, eg, 0", // too little to go by
        "more egre, true, more egre*, 1",
        "heron, true, heron, 0",
        "-, true, '', 0"
      })
  void aWordThatIsBeingTypedStandsForWhatItMayBecome(
      String typed, String typing, String answered, int count) {
    var request = given().queryParam("typing", typing);
    (typed == null ? request : request.queryParam("q", typed))
        .get("/api/videos/places/moments")
        .then()
        .body("query", equalTo(answered), "count", equalTo(count));
  }

  @Test
  void whatCannotBeReadIsRefusedOrPointedAt() {
    when().get("/api/videos/nobody/moments?q=x").then().statusCode(404);
    when().get("/api/videos/places/moments?q=x&tiers=some").then().statusCode(400);
    when().get("/api/videos/places/moments?q=x&from=-1").then().statusCode(400);
    when().get("/api/videos/places/moments?q=egret").then().body("hint", nullValue());
    given()
        .queryParam("q", "\"egret")
        .get("/api/videos/places/moments")
        .then()
        .body("hint.column", equalTo(1));
  }

  @Test
  void theNextVideoOfTheAnswerIsOpenedAtItsFirstMomentAndTheOneBeforeAtItsLast() {
    Given.transcript("next1", "One", "en", "a quimble and a quimble", "booms", "quimble");
    Given.transcript("next2", "Two", "en", "nothing", "a quimble", "then the quimble");
    leads("next1", "q=quimble", "/videos/next2?t=2.4&q=quimble#s1");
    leads("next1", "q=quimble&back=1", "/videos/next2?t=5.1&q=quimble#s2");
    leads("next2", "q=quimble&tiers=exact", "/videos/next1?t=0.1&q=quimble&tiers=exact#s0");
    leads("places", "q=egrets&tiers=exact", "/search?q=egrets&tiers=exact");
    when().get("/videos/nobody/next?q=x").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "wob1, lang=de, wob4, 0", // is not in the answer itself
    "wob2, lang=de, wob4, 0",
    "wob4, lang=de, wob2, 1",
    "wob4, lang=de&back=1, wob2, 3",
    "wob3, lang=de&back=1, wob4, 0",
    "wob1, speaker=Ann, wob3, 1",
    "wob3, speaker=Ann&back=1, wob1, 0",
    "wob1, sort=newest, wob2, 1", // no day is known, and then they go by their IDs
    "wob2, sort=newest, wob3, 0",
    "wob3, sort=newest&back=1, wob2, 3"
  })
  void theNextVideoIsOneOfTheAnswerThatSomebodyCameFrom(
      String from, String narrowed, String to, int segment) {
    wobble("wob1", "en", "Ann: wobblet");
    wobble("wob2", "de", "Bea: und", "Bea: wobblet", "Bea: und", "Bea: wobblet");
    wobble("wob3", "en", "Bea: wobblet", "Ann: wobblet", "Bea: wobblet wobblet");
    wobble("wob4", "de", "Bea: wobblet wobblet wobblet");
    var kept = narrowed.replace("&back=1", "");
    leads(
        from,
        "q=wobblet&" + narrowed,
        matchesPattern(".*/videos/%s\\?t=[0-9.]+&q=wobblet&%s#s%d".formatted(to, kept, segment)));
  }

  /** Segments of two seconds, each with who says it. */
  private static void wobble(String id, String language, String... said) {
    var segments =
        IntStream.range(0, said.length)
            .mapToObj(
                i -> {
                  var parts = said[i].split(": ");
                  return Map.<String, Object>of(
                      "start", 2 * i, "end", 2 * i + 2, "speaker", parts[0], "text", parts[1]);
                })
            .toList();
    Given.transcript(id, "Wobblets", language, segments);
  }

  @Test
  void thePageOfAVideoKeepsTheAnswerThatSomebodyCameFrom() {
    Given.transcript("kept1", "One", "en", "a quabble");
    var narrowed = "q=quabble&tiers=exact&lang=en&tracks=all&sort=newest";
    var page = when().get("/videos/kept1?" + narrowed + "&view=moments").asString();
    assertThat(page, containsString("/videos/kept1/next?" + narrowed.replace("&", "&amp;")));
    assertThat(page, containsString("<input type=\"hidden\" name=\"lang\" value=\"en\">"));
    var links =
        page.replaceFirst("(?s)<form class=\"languages\".*", ""); // that one leads back here
    assertThat(links, not(containsString("view=moments")));
    var answer = when().get("/search?" + narrowed).asString();
    assertThat(answer, containsString("&amp;" + narrowed.replace("&", "&amp;") + "#s0"));
    given()
        .queryParam("q", "quabble")
        .queryParam("lang", "en")
        .get("/api/search")
        .then()
        .body("videos[0].moments[0].url", endsWith("q=quabble#s0"));
  }

  private static void leads(String from, String query, String to) {
    leads(from, query, endsWith(to));
  }

  private static void leads(String from, String query, Matcher<String> to) {
    given()
        .redirects()
        .follow(false)
        .get("/videos/" + from + "/next?" + query)
        .then()
        .statusCode(303)
        .header("Location", to);
  }
}
