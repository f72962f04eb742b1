package hark.web.video;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VideoPageTest {

  @BeforeEach
  void fill() {
    Given.transcript(
        "page1",
        "A <em>talk</em>",
        "en",
        "Nothing but </a><script>x()</script>",
        "blue whales",
        "sing");
    Given.transcript(
        "page2",
        "Together",
        "und",
        List.of(
            Map.of("start", 0, "end", 0, "text", "First of three"),
            Map.of("start", 0, "end", 0, "text", "second of three"),
            Map.of("start", 0, "end", 4, "text", "third of three", "speaker", "Ada <Lovelace>"),
            Map.of("start", 4.27, "end", 9, "text", "after them")));
  }

  @Test
  void everySegmentIsAnAnchorAndEveryTimeALink() {
    when()
        .get("/videos/page1")
        .then()
        .statusCode(200)
        .body(allOf(containsString("id=\"s0\""), containsString("id=\"s2\"")))
        .body(containsString("href=\"/videos/page1?t=0#s0\""));
  }

  @Test
  void whatWasFoundIsMarkedAndCounted() {
    given()
        .queryParam("q", "\"whales sing\"")
        .get("/videos/page1")
        .then()
        .body(containsString("1 moment"))
        .body(containsString("blue <mark>whales</mark>"))
        .body(containsString("<mark>sing</mark>"));
  }

  @Test
  void opensAtTheSegmentOfTheTime() {
    given()
        .queryParam("t", "2.5")
        .get("/videos/page1")
        .then()
        .body(containsString("class=\"seg here\" id=\"s1\""));
  }

  @Test
  void theStartOfASegmentMeansItAndNotTheOneBefore() {
    when().get("/videos/page2").then().body(containsString("id=\"s3\" data-start=\"4.27\""));
    given()
        .queryParam("t", "4.27")
        .get("/videos/page2")
        .then()
        .body(containsString("class=\"seg here\" id=\"s3\""));
  }

  @Test
  void ofSegmentsThatBeginTogetherTheOneFoundIsMeant() {
    given()
        .queryParam("t", "0")
        .queryParam("q", "second")
        .get("/videos/page2")
        .then()
        .body(containsString("class=\"seg found here\" id=\"s1\""));
  }

  @Test
  void textIsEscaped() {
    given()
        .queryParam("q", "\"><script>y()</script>")
        .get("/videos/page1")
        .then()
        .statusCode(200)
        .body(not(containsString("<script>x")))
        .body(not(containsString("<script>y")))
        .body(containsString("A &lt;em&gt;talk&lt;/em&gt;"));
    when().get("/videos/page2").then().body(containsString("Ada &lt;Lovelace&gt;"));
  }

  @Test
  void unknownVideoIsAPageThatSaysSo() {
    when()
        .get("/videos/nobody")
        .then()
        .statusCode(404)
        .contentType(startsWith("text/html"))
        .body(containsString("There is no video with this ID in the library."));
  }

  @Test
  void captionsAreWebVttWithMarkupEscaped() {
    when()
        .get("/videos/page2/captions.vtt")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/vtt"))
        .body(startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:00.001\nFirst of three\n"))
        .body(containsString("<v Ada &lt;Lovelace&gt;>third of three"));
  }

  @Test
  void withoutARecordingThePageAsksForItsAddress() {
    Given.transcript("page3", "Silent", "en", "Words without sound");
    when()
        .get("/videos/page3")
        .then()
        .statusCode(200)
        .body(containsString("No recording linked yet"))
        .body(not(containsString("<audio")))
        .body(containsString("Words without sound"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//host/x.mp3",
        "/local.mp3",
        "ftp://host/x.mp3",
        "http:///x.mp3",
        "http://host/with blank.mp3",
        "talk.mp3"
      })
  void addressesThatAreNotForPlayersAreRefusedAndKeptInTheField(String address) {
    given()
        .formParam("url", address)
        .post("/videos/page1/media")
        .then()
        .statusCode(400)
        .body(containsString("The URL must begin with http:// or https://"))
        .body(containsString("value=\"" + address + "\""));
  }

  @Test
  void aSoundFileIsPlayedFromWhereItLies() {
    setMedia("page1", "https://media.example/a.mp3");
    given()
        .queryParam("t", "2")
        .get("/videos/page1")
        .then()
        .body(
            containsString(
                "<audio controls preload=\"metadata\" src=\"https://media.example/a.mp3#t=2\""))
        .body(containsString("src=\"/videos/page1/captions.vtt\""));
    setMedia("page1", "");
    when().get("/videos/page1").then().body(not(containsString("<audio")));
  }

  @Test
  void youtubeIsOnlyLoadedOnAClick() {
    setMedia("page2", "https://www.youtube.com/watch?v=abcdefghijk");
    when()
        .get("/videos/page2")
        .then()
        .header("Referrer-Policy", is("strict-origin-when-cross-origin"))
        .body(containsString("data-youtube=\"https://www.youtube-nocookie.com/embed/abcdefghijk"))
        .body(not(containsString("<iframe")));
  }

  @Test
  void aFormWithoutTheFieldForgetsNothing() {
    setMedia("page1", "https://media.example/kept.mp3");
    given().formParam("q", "x").post("/videos/page1/media").then().statusCode(400);
    when().get("/videos/page1").then().body(containsString("kept.mp3"));
    setMedia("page1", "");
    when().get("/videos/page1").then().body(not(containsString("kept.mp3")));
  }

  @ParameterizedTest
  @CsvSource({
    "'',  '',          /videos/page1",
    "2.5, '',          /videos/page1?t=2.5",
    "'',  blue whales, /videos/page1?q=blue+whales",
    "2.5, blue whales, /videos/page1?t=2.5&q=blue+whales"
  })
  void thePlaceAndTheQueryOutliveANewAddress(String t, String q, String place) {
    given()
        .redirects()
        .follow(false)
        .formParam("url", "")
        .formParam("t", t)
        .formParam("q", q)
        .post("/videos/page1/media")
        .then()
        .statusCode(303)
        .header("Location", containsString(place));
    given()
        .queryParam("t", t)
        .queryParam("q", q)
        .get("/videos/page1")
        .then()
        .body(t.isEmpty() ? anything() : containsString("name=\"t\" value=\"" + t + "\""))
        .body(q.isEmpty() ? anything() : containsString("type=\"hidden\" name=\"q\""));
  }

  @Test
  void aLongTranscriptIsShownInPartsAndItsMomentsAreCountedWhole() {
    Given.transcript("pageLong", "Long", "en", "zoetrope ".repeat(7_000).split("(?<= )"));
    when()
        .get("/videos/pageLong")
        .then()
        .body(containsString("id=\"s999\""), not(containsString("id=\"s1000\"")))
        .body(containsString("href=\"/videos/pageLong?from=1000\""));
    given()
        .queryParam("t", "10000")
        .queryParam("q", "zoetrope")
        .get("/videos/pageLong")
        .then()
        .body(containsString("class=\"seg found here\" id=\"s5000\""))
        .body(containsString("Segments 4,668 to 5,667 of 7,000"))
        .body(containsString("7,000 moments"))
        .body(containsString("href=\"/videos/pageLong?from=3667&amp;q=zoetrope\""))
        .body(containsString("href=\"/videos/pageLong?from=5667&amp;q=zoetrope\""));
    given()
        .queryParam("q", "zoetrope")
        .queryParam("video", "pageLong")
        .get("/search")
        .then()
        .body(containsString("All 7,000 moments"))
        .body(containsString("href=\"/videos/pageLong?q=zoetrope\""))
        .body(not(containsString("t=1000&amp;")));
  }

  @Test
  void marksAndCountAreReadAsTheSearchWas() {
    Given.transcript("page4", "Supplies", "en", "two supplies", "one supply");
    var link = "&amp;q=supply&amp;nearby=5&amp;tiers=exact#s1";
    given()
        .queryParam("q", "supply")
        .queryParam("video", "page4")
        .queryParam("tiers", "exact")
        .queryParam("nearby", "5")
        .get("/search")
        .then()
        .body(containsString(link + "\""));
    given()
        .queryParam("q", "supply")
        .queryParam("tiers", "exact")
        .get("/videos/page4")
        .then()
        .body(containsString("1 moment<"), containsString("<mark>supply</mark>"))
        .body(not(containsString("<mark>supplies</mark>")))
        .body(containsString("type=\"hidden\" name=\"tiers\" value=\"exact\""));
  }

  @Test
  void aQuoteOpensAtItsWordsAfterOtherSegmentsAndACorrectedWord() {
    var quote = "/videos/page5?t=1&until=5&w=does+not+care+whether+you";
    Given.transcript("page5", "Lamp", "en", "The lamp does not", "care whether", "you are tired");
    when()
        .get(quote)
        .then()
        .body(containsString("The lamp <span class=\"quote\" id=\"quote\">does not</span></span>"))
        .body(containsString("<span class=\"quote\">care whether</span></span>"))
        .body(containsString("<span class=\"quote\">you</span> are tired</span>"));
    Given.transcript("page5", "Lamp", "en", "The", "lamp does not care whether you", "are tired");
    when()
        .get(quote)
        .then()
        .body(containsString("class=\"seg here\" id=\"s1\""))
        .body(containsString("id=\"quote\">does not care whether you</span></span>"));
    given()
        .redirects()
        .follow(false)
        .formParam("seen", "")
        .formParam("words", "lamp does not mind whether you")
        .post("/videos/page5/segments/1")
        .then()
        .statusCode(303);
    when()
        .get(quote)
        .then()
        .body(containsString("id=\"quote\">does not mind whether you</span></span>"));
    when()
        .get("/videos/page5?t=1&w=nobody+ever+said+this")
        .then()
        .body(containsString("The words of this quote are no longer in the transcript."))
        .body(not(containsString("id=\"quote\"")));
  }

  @Test
  void spokenFromRightToLeftItIsWrittenSo() {
    Given.transcript(
        "page6", "\u05de\u05d2\u05d3\u05dc\u05d5\u05e8", "he", "\u05e9\u05dc\u05d5\u05dd");
    Given.transcript(
        "page7", "\u0645\u0646\u0627\u0631\u0629", "ar", "\u0645\u0631\u062d\u0628\u0627");
    when()
        .get("/videos/page6")
        .then()
        .body(containsString("lang=\"he\" dir=\"rtl\" data-transcript"));
    when()
        .get("/videos/page7")
        .then()
        .body(containsString("lang=\"ar\" dir=\"rtl\" data-transcript"));
  }

  @Test
  void withoutALanguageMostLettersTellTheDirection() {
    Given.transcript(
        "page8",
        "Harbour",
        "und",
        "Nora Quill: \u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 \u0641\u064a"
            + " \u0627\u0644\u0645\u064a\u0646\u0627\u0621");
    Given.transcript("page9", "Harbour", "und", "Welcome to the harbour");
    when()
        .get("/videos/page8")
        .then()
        .body(containsString("lang=\"und\" dir=\"rtl\" data-transcript"));
    when()
        .get("/videos/page9")
        .then()
        .body(containsString("lang=\"und\" dir=\"ltr\" data-transcript"));
  }

  private static void setMedia(String id, String address) {
    Given.media(id, address);
  }

  /** A line with the first few of them alone would tell that there are none later. */
  @ParameterizedTest
  @CsvSource({"60, true", "61, false"})
  void theTimeLineIsTickedWhereAllMomentsAreKnown(int moments, boolean ticked) {
    Given.transcript(
        "ticks", "Ticks", "en", Collections.nCopies(moments, "a wigeon").toArray(String[]::new));
    when()
        .get("/videos/ticks?q=wigeon")
        .then()
        .body(containsString("data-time-line"))
        .body(ticked ? containsString("data-tick\n") : not(containsString("data-tick\n")));
  }
}
