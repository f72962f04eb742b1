package hark.web.video;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Videos are edited, corrected and deleted by forms. */
@QuarkusTest
class EditPageTest {

  private static final String ID = "edit1";

  @BeforeEach
  void fill() {
    Given.transcript(
        ID,
        "A <title>",
        "en",
        List.of(
            Map.of("start", 10, "end", 12, "text", "Good mourning", "speaker", "SPEAKER_00"),
            Map.of("start", 12, "end", 14, "text", "quokka two", "speaker", "SPEAKER_01")));
  }

  @AfterEach
  void delete() {
    given().redirects().follow(false).formParam("id", ID).post("/delete").then().statusCode(303);
  }

  @Test
  void theFormHoldsWhatIsKnownAndKeepsWhatIsTyped() {
    when().get("/videos/" + ID).then().body(containsString("href=\"/videos/edit1/edit\""));
    when()
        .get("/videos/" + ID + "/edit")
        .then()
        .statusCode(200)
        .body(containsString("value=\"A &lt;title&gt;\""))
        .body(stringContainsInOrder("value=\"SPEAKER_00\"", "value=\"SPEAKER_01\""))
        .body(containsString("name=\"language.en\""));
    edit(Map.of(
            "title", "Another title",
            "recorded", "2020-02-03",
            "channel", "Harbour Radio",
            "url", "https://media.example/a.mp3",
            "shift", "-2,5",
            "language.en", "en-GB",
            "came.0", "SPEAKER_00",
            "speaker.0", "Nora Quill",
            "came.1", "SPEAKER_01",
            "speaker.1", " "))
        .statusCode(303)
        .header("Location", endsWith("/videos/edit1?done=edits-saved&number=0"));
    when()
        .get("/api/videos/" + ID)
        .then()
        .body("title", equalTo("Another title"))
        .body("recorded", equalTo("2020-02-03"))
        .body("channel", equalTo("Harbour Radio"))
        .body("mediaUrl", equalTo("https://media.example/a.mp3"))
        .body("language", equalTo("en-GB"))
        .body("segments[0].start", equalTo(7.5f))
        .body("segments[0].speaker", equalTo("Nora Quill"))
        .body("segments[1].speaker", equalTo("SPEAKER_01"));
    assertThat(moments("quokka channel:\"harbour radio\" lang:en-gb"), equalTo(List.of(9.5f)));
    when()
        .get("/videos/" + ID + "/edit")
        .then()
        .body(containsString("Original: A &lt;title&gt;."))
        .body(containsString("value=\"-2.5\""));
  }

  @Test
  void anotherImportChangesNoEdit() {
    edit(Map.of("title", "Mine", "shift", "1.5")).statusCode(303);
    Given.transcript(
        ID, "Theirs", "en", List.of(Map.of("start", 10, "end", 12, "text", "quokka three")));
    when()
        .get("/api/videos/" + ID)
        .then()
        .body("title", equalTo("Mine"))
        .body("segments", hasSize(1))
        .body("segments[0].start", equalTo(11.5f));
    edit(Map.of("title", "", "shift", "")).statusCode(303);
    when().get("/api/videos/" + ID).then().body("title", equalTo("Theirs"));
    assertThat(moments("quokka video:" + ID), equalTo(List.of(10f)));
  }

  @Test
  void whoIsSlowerIsToldAndSeesBoth() {
    var stale = seen();
    edit(Map.of("title", "The first's")).statusCode(303);
    given()
        .redirects()
        .follow(false)
        .formParam("seen", stale)
        .formParam("title", "The second's")
        .post("/videos/" + ID + "/edit")
        .then()
        .statusCode(409)
        .body(containsString("This video was changed by someone else"))
        .body(containsString("value=\"The second&#39;s\""))
        .body(containsString("Current version: The first&#39;s."));
    given()
        .header("Accept-Language", "fr")
        .formParam("seen", stale)
        .post("/videos/" + ID + "/edit")
        .then()
        .statusCode(409)
        .body(containsString("Rien n\u2019a \u00E9t\u00E9 enregistr\u00E9."));
    when().get("/api/videos/" + ID).then().body("title", equalTo("The first's"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recorded    | yesterday        | Enter a date
          url         | javascript:x     | must begin with http
          shift       | soon             | Enter a number of seconds
          shift       | 90000            | Enter a number of seconds
          shift       | 1e-9             | Enter a number of seconds
          language.en | klingon-language | Unknown language
          """)
  void whatCannotBeReadIsPointedAtAndNothingIsKept(String field, String value, String said) {
    edit(Map.of("title", "Not kept", field, value))
        .statusCode(400)
        .body(containsString(said))
        .body(containsString("value=\"" + value + "\""))
        .body(containsString("value=\"Not kept\""));
    when().get("/api/videos/" + ID).then().body("title", equalTo("A <title>"));
  }

  @Test
  void twoTracksCannotBecomeOne() {
    putTrack("de", "quokka eins");
    edit(Map.of("language.de", "en"))
        .statusCode(409)
        .body(containsString("already has a transcript in this language"));
    edit(Map.of("language.de", "fr")).statusCode(303);
    when()
        .get("/videos/{id}?track=fr", ID)
        .then()
        .body(containsString("quokka eins"))
        .body(stringContainsInOrder("aria-label=\"Tracks\"", "English", "French"));
  }

  @Test
  void aTrackIsChosenAndLinksKeepIt() {
    putTrack("de", "quokka eins");
    when()
        .get("/videos/{id}", ID)
        .then()
        .body(containsString("quokka eins"), containsString("href=\"/videos/edit1?track=en\""));
    when()
        .get("/videos/{id}?track=en&q=quokka", ID)
        .then()
        .body(containsString("<mark>quokka</mark> two"))
        .body(containsString("href=\"/videos/edit1?t=10&amp;q=quokka&amp;track=en#s0\""))
        .body(containsString("name=\"track\" value=\"en\""));
    when()
        .get("/videos/{id}/captions.vtt?track=en", ID)
        .then()
        .body(containsString("Good mourning"));
    when().get("/videos/{id}?track=nope", ID).then().body(containsString("quokka eins"));
  }

  @Test
  void aCorrectionIsFoundAtOnceAndShownAsOne() {
    when()
        .get("/videos/{id}?correct=1", ID)
        .then()
        .body(containsString("href=\"/videos/edit1/segments/0?track=en\""));
    correct("0", "Good  <morning> zebrafish")
        .statusCode(303)
        .header("Location", endsWith("?t=10&done=correction-saved&number=0#s0"));
    assertThat(moments("\"good morning zebrafish\""), equalTo(List.of(10f)));
    assertThat(moments("mourning video:" + ID), equalTo(List.of()));
    when()
        .get("/videos/" + ID)
        .then()
        .body(containsString("Good &lt;morning&gt; zebrafish"))
        .body(containsString("title=\"Original: Good mourning\""));
    correct("0", " ").statusCode(303);
    assertThat(moments("\"good mourning\" video:" + ID), equalTo(List.of(10f)));
    when().get("/videos/" + ID).then().body(not(containsString("Original:")));
  }

  @Test
  void ofTwoCorrectionsTheSlowerIsToldAndATrackLessIsNotThere() {
    var stale = seen("/videos/" + ID + "/segments/0");
    correct("1", "quokka too").statusCode(303);
    given()
        .formParam("words", "Good day")
        .formParam("seen", stale)
        .post("/videos/" + ID + "/segments/0")
        .then()
        .statusCode(409)
        .body(containsString(">Good day</textarea>"));
    for (var wrong : List.of("2", "-1", "x", "99999999999999999999")) {
      when().get("/videos/" + ID + "/segments/" + wrong).then().statusCode(404);
    }
  }

  @Test
  void deletedVideosAreGoneEverywhere() {
    Given.transcript("edit2", "Second", "en", "wallaby words");
    given()
        .queryParam("id", ID, "edit2", "nobody", "../x")
        .get("/delete")
        .then()
        .statusCode(200)
        .body(stringContainsInOrder("Delete these 2 videos?", "A &lt;title&gt;", "Second"));
    when().get("/api/videos/edit2").then().statusCode(200);
    given()
        .redirects()
        .follow(false)
        .formParam("id", ID, "edit2", "nobody", "../x")
        .post("/delete")
        .then()
        .statusCode(303);
    for (var id : List.of(ID, "edit2")) {
      when().get("/videos/" + id).then().statusCode(404);
      when().get("/videos/" + id + "/edit").then().statusCode(404);
    }
    assertThat(moments("wallaby"), equalTo(List.of()));
    when().get("/delete").then().statusCode(200).body(containsString("No videos selected"));
  }

  private static void putTrack(String language, String text) {
    var text2 = "WEBVTT\n\n00:00.000 --> 00:02.000\n" + text + "\n";
    given()
        .contentType("text/vtt")
        .body(text2)
        .put("/api/videos/{id}/transcript?language={language}", ID, language)
        .then()
        .statusCode(200);
  }

  private static List<Float> moments(String query) {
    return given()
        .queryParam("q", query)
        .get("/api/search")
        .then()
        .extract()
        .path("videos.moments.flatten().start");
  }

  private static String seen() {
    return seen("/videos/" + ID + "/edit");
  }

  private static String seen(String form) {
    return when().get(form).asString().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
  }

  private static ValidatableResponse edit(Map<String, String> typed) {
    var form = new HashMap<>(typed);
    form.put("seen", seen());
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post("/videos/" + ID + "/edit")
        .then();
  }

  private static ValidatableResponse correct(String ordinal, String words) {
    var form = "/videos/" + ID + "/segments/" + ordinal;
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("words", words)
        .formParam("seen", seen(form))
        .post(form)
        .then();
  }
}
