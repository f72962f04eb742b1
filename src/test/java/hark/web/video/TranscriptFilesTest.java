package hark.web.video;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.library.ExportFormat;
import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class TranscriptFilesTest {

  @BeforeEach
  void fill() {
    Given.transcript(
        "take:away",
        "Otters",
        "en",
        List.of(
            Map.of("start", 1.25, "end", 3.5, "text", "Sea otters <3", "speaker", "Ann"),
            Map.of("start", 3.5, "end", 6, "text", "hold hands.", "speaker", "Ann")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vtt  | text/vtt             | WEBVTT\\n\\n00:00:01.250 --> 00:00:03.500\\n<v Ann>Sea otters &lt;3\\n
          srt  | application/x-subrip | 1\\n00:00:01,250 --> 00:00:03,500\\nAnn: Sea otters <3\\n\\n2\\n
          json | application/json     | {"videoId":"take:away","title":"Otters","language":"en","segments":[{"start":1.250,
          txt  | text/plain           | [00:00:01.250 --> 00:00:03.500]  Ann: Sea otters <3\\n[
          """)
  void aTranscriptIsTakenAwayAsAFile(String ending, String type, String beginning) {
    when()
        .get("/api/videos/take:away/transcript." + ending)
        .then()
        .statusCode(200)
        .contentType(startsWith(type + ";charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"take_away.en." + ending + "\"")
        .body(startsWith(beginning.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasTakenAwayCanBeBroughtBack(ExportFormat kind) {
    var file = "/api/videos/take:away/transcript." + kind.ending();
    var content = when().get(file).asByteArray();
    given()
        .body(content)
        .put("/api/videos/back-{kind}/transcript", kind.ending())
        .then()
        .statusCode(201)
        .body(
            "receipt.repairs",
            kind == ExportFormat.SUB_RIP || kind == ExportFormat.TEXT ? hasSize(1) : hasSize(0));
    assertEquals(segments("take:away"), segments("back-" + kind.ending()));
  }

  private static List<Map<String, Object>> segments(String video) {
    return when().get("/api/videos/{id}", video).path("segments");
  }

  @ParameterizedTest
  @EnumSource
  void thePageLeadsToEveryKind(ExportFormat kind) {
    when()
        .get("/videos/take:away")
        .then()
        .body(
            containsString(
                "/transcript." + kind.ending() + "\" download>" + kind.label() + "</a>"));
  }

  @Test
  void anotherKindIsNotHere() {
    when()
        .get("/api/videos/take:away/transcript.pdf")
        .then()
        .statusCode(404)
        .body("detail", equalTo("A transcript can be downloaded as vtt, srt, json, txt."));
    when().get("/api/videos/nobody/transcript.vtt").then().statusCode(404);
  }

  @Test
  void someSegmentsAreTakenAwayAsAVideoOfTheirOwn() {
    when()
        .get("/api/videos/take:away/transcript.srt?first=1&last=1")
        .then()
        .header("Content-Disposition", "attachment; filename=\"take_away-1-1.en.srt\"")
        .body(startsWith("1\n00:00:03,500 --> 00:00:06,000\n"), endsWith("hold hands.\n"));
    when()
        .get("/api/videos/take:away/transcript.txt?first=0&last=99")
        .then()
        .body(startsWith("[00:00:01.250"), containsString("hold hands"));
    when().get("/api/videos/take:away/transcript.vtt?first=2").then().statusCode(404);
    when().get("/api/videos/take:away/transcript.vtt?first=x").then().statusCode(400);
  }
}
