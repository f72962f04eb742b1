package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways in which searches of transcripts are known to go wrong, each met where a person would meet
 * it. docs/internals/pitfalls.md has the list, and the tests that cover each in detail.
 */
@QuarkusTest
class KnownPitfallsTest {

  private static ValidatableResponse api(String query) {
    return given().queryParam("q", query).get("/api/search").then().statusCode(200);
  }

  private static ValidatableResponse page(String query) {
    return given().queryParam("q", query).get("/search").then().statusCode(200);
  }

  private static void send(String id, String webVtt) {
    given()
        .contentType("text/vtt")
        .body(webVtt)
        .put("/api/videos/{id}/transcript", id)
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 10, 11})
  void t01_theLastWordIsFoundHoweverManySegmentsThereAre(int segments) {
    var texts =
        IntStream.rangeClosed(1, segments).mapToObj(i -> "axolotl" + segments + "x" + i).toList();
    Given.transcript("pit1-" + segments, "Ends", "en", texts.toArray(String[]::new));
    for (var word : texts) {
      api(word).body("totalMoments", equalTo(1));
    }
    given().get("/api/videos/pit1-" + segments).then().body("segments.size()", equalTo(segments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"full:12:30", "a:b:c", ":", "\"", "((((", "NEAR/", "-", "\\", "%00"})
  void t02_anyTextGivesAPage(String text) {
    page(text);
    api(text);
  }

  @Test
  void t03_everyOperatorOnTheHelpPageIsOne() {
    var help = given().get("/help").asString();
    var examples =
        Pattern.compile("<dt[^>]*>.*?<code>(.*?)</code>")
            .matcher(help)
            .results()
            .map(code -> code.group(1).replace("&quot;", "\"").replace("&amp;", "&"))
            .toList();
    assertTrue(examples.size() >= 15, examples::toString);
    for (var example : examples) {
      api(example).body("$", not(hasKey("hint")));
    }
  }

  @Test
  void t04_anAnswerThatIsNotWholeSaysSo() {
    var many =
        IntStream.range(0, 1_200)
            .mapToObj("capybara%d"::formatted)
            .collect(Collectors.joining(" "));
    Given.transcript("pit4", "Many", "en", many);
    api("capybara*").body("incomplete[0]", containsString("more than 1,000 words"));
    page("capybara*").body(containsString("Incomplete: "));
    api("capybara11*").body("$", not(hasKey("incomplete")));
  }

  @Test
  void t05_hitsShownAreHitsCounted() {
    Given.transcript("pit5", "Four", "en", "a dingo", "a dingo and a dingo", "", "dingo");
    Given.transcript("pit5b", "One", "en", "one dingo");
    api("dingo").body("totalMoments", equalTo(5)).body("totalVideos", equalTo(2));
    given()
        .queryParams("q", "dingo", "view", "moments")
        .get("/api/search")
        .then()
        .body("moments.size()", equalTo(5));
    var shown = given().queryParams("q", "dingo", "video", "pit5").get("/search").asString();
    // The first excerpt has three of them, the second the last one, which shares a mark with its
    // neighbour.
    assertEquals(5, shown.split("<mark").length - 1);
    assertEquals(2, shown.split("class=\"moment\"").length - 1);
  }

  @Test
  void t06_noLinkLeadsBeforeTheBeginning() {
    send(
        "pit6", "WEBVTT\n\n00:00.000 --> 00:01.000\nechidna\n\n00:01.000 --> 00:02.000\nechidna\n");
    api("echidna").body("videos[0].moments.url", everyItem(not(containsString("t=-"))));
    api("echidna").body("videos[0].moments[0].url", startsWith("/videos/pit6?t=0&"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fossa (", "fossa [", "fossa \\", ".*fossa.*", "^fossa$", "(a+)+fossa"})
  void t07_textIsNeverAPattern(String text) {
    Given.transcript("pit7", "Patterns", "en", "fossa aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
    page(text);
    api(".*.*.*").body("totalMoments", equalTo(0));
    api("f.*a").body("totalMoments", equalTo(0));
    api("fossa (").body("totalMoments", equalTo(1));
  }

  @Test
  void t08_marksAreWordsThatWereFoundAndTextStaysText() {
    Given.transcript("pit8", "Marks", "en", "your gecko, you see: 3 < 4 &", "so is yours");
    page("\"gecko you\"").body(containsString("your <mark>gecko, you</mark> see: 3 &lt; 4"));
    page("gecko you").body(not(containsString("<mark>you</mark>r")));
    page("\"3 4 so\"").body(containsString("<mark>3 &lt; 4 &amp; so</mark> is yours"));
  }

  @Test
  void t09_whatIsSaidTwiceIsFoundTwice() {
    Given.transcript("pit9", "Duplicate", "en", "hoopoe, hoopoe!", "hoopoe", "hoopoe");
    api("hoopoe").body("totalMoments", equalTo(4));
    api("\"hoopoe hoopoe\"").body("totalMoments", equalTo(3));
  }

  @Test
  void t10_timesInAFileAreNotSpoken() {
    send("pit10", "WEBVTT\n\n7\n00:31:47.613 --> 00:31:49.000\nibis\n");
    api("613 video:pit10").body("totalMoments", equalTo(0));
    api("00 video:pit10").body("totalMoments", equalTo(0));
    api("7 video:pit10").body("totalMoments", equalTo(0));
    api("ibis video:pit10").body("totalMoments", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jerboa source:nowhere   | notes[0]     | nowhere
          jerboa speaker:Nobody   | notes[0]     | Nobody
          jerboa lang:fj          | notes[0]     | language fj
          jerboa colour:red       | hint.message | no such filter
          jerboa lang:klingon     | hint.message | not a language code
          jerboa track:both       | hint.message | human or auto
          """)
  void t11_aFilterThatFitsNothingIsSaid(String query, String member, String said) {
    api(query).body(member, containsString(said));
  }

  @Test
  void t12_blanksBetweenCharactersDoNotMatter() {
    Given.transcript("pit12", "Blanks", "zh", "\u6211 \u4EEC \u53BB \u91C7 \u8336 \u5427");
    api("\u91C7\u8336 video:pit12").body("totalMoments", equalTo(1));
    api("\"\u53BB \u91C7\u8336\" video:pit12").body("totalMoments", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, \u4ECA\u5929\u6211\u4EEC\u53BB\u56FE\u4E66\u9986\u770B\u4E66, \u56FE\u4E66\u9986",
    "ja, \u660E\u65E5\u306F\u6771\u4EAC\u30BF\u30EF\u30FC\u3078\u884C\u304D\u307E\u3059,"
        + " \u30BF\u30EF\u30FC",
    "th, \u0E27\u0E31\u0E19\u0E19\u0E35\u0E49\u0E2D\u0E32\u0E01\u0E32\u0E28\u0E14\u0E35\u0E21\u0E32\u0E01,"
        + " \u0E2D\u0E32\u0E01\u0E32\u0E28"
  })
  void t13_wordsInsideARunWithoutBlanksAreFound(String language, String text, String word) {
    Given.transcript("pit13-" + language, "Inner", language, text);
    api(word + " video:pit13-" + language).body("totalMoments", equalTo(1));
  }

  @Test
  void t14_aLinkNamesItsSegmentWhereTwoShareATime() {
    send(
        "pit14",
        "WEBVTT\n\n00:01.000 --> 00:03.460\nfirst kakapo\n\n00:03.460 --> 00:05.000\nthen kea\n");
    api("kea video:pit14")
        .body("videos[0].moments[0].segment", equalTo(1))
        .body("videos[0].moments[0].url", endsWith("#s1"));
    api("kakapo video:pit14").body("videos[0].moments[0].url", endsWith("#s0"));
  }

  @Test
  void t15_playersOfOthersLearnWhereTheyStand() {
    given().get("/").then().header("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  @ParameterizedTest
  @CsvSource({
    "mr loris, 1",
    "\"mr. loris\", 1",
    "e-mail, 2",
    "\"e mail\", 2",
    "1000, 0",
    "\"1 000\", 1",
  })
  void t16_punctuationIsNotLookedFor(String query, int moments) {
    Given.transcript("pit16", "Signs", "en", "Mr. Loris, 1,000", "sends e-mail", "and an e mail");
    api("(" + query + ") video:pit16").body("exactMoments", equalTo(moments));
  }

  @Test
  void t17_thePhraseComesBeforeAnyNumberOfWeakerMoments() {
    Given.transcript("pit17a", "Once", "en", "the numbat ran");
    Given.transcript("pit17b", "Numbat, the numbat, ran", "en", "ran numbat a ".repeat(200));
    api("numbat ran")
        .body("videos[0].videoId", equalTo("pit17a"))
        .body("videos[1].momentCount", greaterThan(100));
    Given.transcript("pit17b", "Gone", "en", "nothing");
  }
}
