package hark.web.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UploadPageTest {

  private static final String PLACE = ".*(/imports/files/[0-9a-f]{32})";

  @Test
  void whatWasUnderstoodIsShownBeforeAnythingIsImported() {
    var place = send("upload-one.en.auto.vtt", vtt("the harbour was quiet"));
    when()
        .get(place)
        .then()
        .statusCode(200)
        .body(containsString("upload-one.en.auto.vtt"))
        .body(containsString("the harbour was quiet"))
        .body(
            allOf(
                containsString("WebVTT"),
                containsString("UTF-8"),
                containsString("automatic"),
                containsString("4 words")))
        .body(containsString("Import 1 file"));
    when().get("/imports").then().body(containsString(place));
    when().get("/api/videos/upload-one").then().statusCode(404);
    given()
        .redirects()
        .follow(false)
        .formParam("do", "import")
        .post(place)
        .then()
        .statusCode(303)
        .header("Location", containsString("/imports/queue?added=1"));
  }

  @Test
  void manyFilesAreALineEachAndCanBeFiltered() {
    var request = given().redirects().follow(false);
    for (int i = 0; i < 120; i++) {
      var content = i % 40 == 7 ? "no transcript" : vtt("line " + i);
      request.multiPart("files", "many-%d.en.vtt".formatted(i), content.getBytes(UTF_8));
    }
    var place = request.post("/imports/files").then().statusCode(303).extract().header("Location");
    var page = when().get(place).then().statusCode(200).extract().asString();
    assertEquals(101, page.split("<details class=\"sent\"><summary>", -1).length);
    assertThat(page, containsString("117 ready"));
    var refused = when().get(place + "?show=refused").then().extract().asString();
    assertEquals(4, refused.split("<details class=\"sent\"", -1).length);
    assertThat(refused, containsString("many-87.en.vtt"));
    given()
        .redirects()
        .follow(false)
        .formParam("do", "discard")
        .post(place)
        .then()
        .statusCode(303)
        .header("Location", containsString("/imports?done=files-discarded&number=117"));
    when()
        .get("/imports?done=files-discarded&number=117")
        .then()
        .body(containsString("117 files discarded."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>.vtt",
        "\u202Egpj.exe.vtt",
        "../../etc/passwd",
        "{7*7}.vtt",
        "${x}.srt",
        "'\"><img src=x onerror=alert(1)>.vtt"
      })
  void hostileNamesAreOnlyText(String name) {
    var page = when().get(send(name, vtt("words"))).then().statusCode(200).extract().asString();
    assertThat(page, not(containsString("<script>alert")));
    assertThat(page, not(containsString("<img src=x")));
    assertThat(page, not(containsString("\u202E")));
    assertThat(page, not(containsString("49.vtt")));
  }

  @ParameterizedTest
  @CsvSource({
    "en, is not a known language or kind; it remains part of the ID",
    "de, im Namen ist keine bekannte Sprache oder Art",
    "fr, dans le nom n’est ni une langue ni un type connus"
  })
  void anEndingThatIsNotUnderstoodIsReported(String language, String remark) {
    var place = send("harbour.klingon.srt", "1\n00:00:01,000 --> 00:00:02,000\nquiet words\n");
    given()
        .header("Accept-Language", language)
        .get(place)
        .then()
        .statusCode(200)
        .body(containsString("klingon"), containsString(remark), containsString("harbour.klingon"));
  }

  @Test
  void anEndingThatIsUnderstoodNeedsNoRemark() {
    var place = send("harbour.ger.forced.srt", "1\n00:00:01,000 --> 00:00:02,000\nRuhige See\n");
    when()
        .get(place)
        .then()
        .statusCode(200)
        .body(
            not(containsString("not a known language")),
            containsString("name=\"language-0\" value=\"de\""));
  }

  @Test
  void hostileWordsAreOnlyText() {
    var page = when().get(send("hostile-words.vtt", vtt("&lt;script>alert(1)&lt;/script>")));
    page.then().body(not(containsString("<script>alert")));
    page.then().body(containsString("&lt;script&gt;alert"));
  }

  @Test
  void refusedFilesSayWhy() {
    var place = send("empty.vtt", "");
    when()
        .get(place)
        .then()
        .body(containsString("<span>Rejected</span>"))
        .body(containsString("The file is empty"))
        .body(not(containsString("value=\"import\"")));
  }

  @Test
  void noFileAtAllIsRefused() {
    post("", "").statusCode(400).body(containsString("No file was uploaded"));
  }

  @Test
  void anUploadThatIsNotThereIsNotFound() {
    for (var id : new String[] {"0".repeat(32), "x", "..%2F..%2Farchive"}) {
      when().get("/imports/files/" + id).then().statusCode(404).body(containsString("<h1"));
    }
  }

  @Test
  void aLanguageThatIsNoneIsRefusedByTheApi() {
    given()
        .body(vtt("words"))
        .put("/api/videos/upload-api/transcript?language=klingonese")
        .then()
        .statusCode(400)
        .body("errors[0].name", org.hamcrest.Matchers.is("language"));
  }

  @Test
  void theApiTakesTheTrackFromTheNameAndMayBeToldNotToReplace() {
    given()
        .body(vtt("words"))
        .put("/api/videos/upload-api/transcript?name=talk.de.auto.vtt")
        .then()
        .statusCode(201)
        .body("receipt.language", org.hamcrest.Matchers.is("de"))
        .body("receipt.languageKnown", org.hamcrest.Matchers.is("named"));
    when()
        .get("/api/videos/upload-api")
        .then()
        .body("language", org.hamcrest.Matchers.is("de"))
        .body("title", org.hamcrest.Matchers.is("talk"));
    given()
        .header("If-None-Match", "*")
        .body(vtt("others"))
        .put("/api/videos/upload-api/transcript")
        .then()
        .statusCode(412);
    var same = "/api/videos/upload-api/transcript?replace=false&name=talk.de.auto.vtt";
    given().body(vtt("words")).put(same).then().statusCode(200);
    given()
        .body(vtt("others"))
        .put(same)
        .then()
        .statusCode(409)
        .body("detail", org.hamcrest.Matchers.containsString("already has this track"));
    when()
        .get("/api/videos/upload-api")
        .then()
        .body("segments[0].text", org.hamcrest.Matchers.containsString("words"));
  }

  private static String send(String name, String content) {
    var place = post(name, content).statusCode(303).extract().header("Location");
    assertThat(place, matchesPattern(PLACE));
    return place.replaceFirst(PLACE, "$1");
  }

  private static ValidatableResponse post(String name, String content) {
    return given()
        .redirects()
        .follow(false)
        .multiPart("files", name, content.getBytes(UTF_8), "application/octet-stream")
        .post("/imports/files")
        .then();
  }

  private static String vtt(String text) {
    return "WEBVTT\n\n00:00.000 --> 00:02.000\n" + text + "\n";
  }
}
