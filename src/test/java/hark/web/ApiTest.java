package hark.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ApiTest {

  private static final String PROBLEM = "application/problem+json";

  @BeforeEach
  void fill() {
    Given.transcript(
        "api1",
        "Otters",
        "en",
        List.of(
            Map.of("start", 1.25, "end", 3.5, "text", "Sea otters hold"),
            Map.of(
                "start",
                3.5,
                "end",
                5.999,
                "text",
                "hands. Otters, otters, otters!",
                "speaker",
                "Ann"),
            Map.of("start", 6, "end", 7, "text", "No otters no.")));
  }

  @Test
  void answerHasTheShapeThatWasAgreed() {
    given()
        .queryParam("q", "\"otters hold hands\"")
        .get("/api/search")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body(
            "keySet()",
            contains(
                "query",
                "totalMoments",
                "exactMoments",
                "inflectedMoments",
                "numberMoments",
                "soundsMoments",
                "totalVideos",
                "page",
                "size",
                "state",
                "videos"))
        .body("query", equalTo("\"otters hold hands\""))
        .body("totalMoments", equalTo(1))
        .body("exactMoments", equalTo(1))
        .body("inflectedMoments", equalTo(0))
        .body("totalVideos", equalTo(1))
        .body("page", equalTo(1))
        .body("size", equalTo(10))
        .body("videos[0].videoId", equalTo("api1"))
        .body("videos[0].title", equalTo("Otters"))
        .body("videos[0].language", equalTo("en"))
        .body("videos[0].momentCount", equalTo(1))
        .body("videos[0].exactCount", equalTo(1))
        .body("videos[0].moments[0].tier", equalTo("exact"))
        .body("videos[0].moments[0].start", equalTo(1.8f))
        .body("videos[0].moments[0].end", equalTo(3.916f))
        .body("videos[0].moments[0].segment", equalTo(0))
        .body("videos[0].moments[0].text", containsString("Sea otters hold hands."))
        .body(
            "videos[0].moments[0].fragments.find { it.marked }.text", containsString("otters hold"))
        .body(
            "videos[0].moments[0].url", equalTo("/videos/api1?t=1.8&q=%22otters+hold+hands%22#s0"));
  }

  @Test
  void allMomentsOfOneVideo() {
    given()
        .queryParams("q", "otters", "video", "api1", "allMoments", "true")
        .get("/api/search")
        .then()
        .body("totalMoments", equalTo(5))
        .body("videos[0].moments", hasSize(5));
    given()
        .queryParams("q", "otters", "video", "api1")
        .get("/api/search")
        .then()
        .body("videos[0].momentCount", equalTo(5))
        .body("videos[0].moments", hasSize(3));
  }

  @Test
  void whatCannotBeReadIsHinted() {
    given()
        .queryParam("q", "\"otters hold")
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("hint.column", equalTo(1))
        .body("totalMoments", greaterThan(0));
  }

  @ParameterizedTest
  @CsvSource({
    "page, abc",
    "page, -1",
    "page, 0",
    "page, 1.5",
    "page, 99999999999",
    "size, 0",
    "size, 101",
    "size, 1e1",
    "video, ..",
    "video, a/b",
    "allMoments, yes"
  })
  void wrongParameterIsAProblemThatNamesIt(String name, String value) {
    given()
        .queryParam("q", "otters")
        .queryParam(name, value)
        .get("/api/search")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("status", equalTo(400))
        .body("errors.name", contains(name));
  }

  @Test
  void videosAndTheirSegments() {
    when().get("/api/videos").then().statusCode(200).body("videos.videoId", hasItem("api1"));
    when()
        .get("/api/videos/api1")
        .then()
        .statusCode(200)
        .body("title", equalTo("Otters"))
        .body("segmentCount", equalTo(3))
        .body("words", equalTo(10))
        .body("segments[1].start", equalTo(3.5f))
        .body("segments[1].segment", equalTo(1))
        .body("segments[1].speaker", equalTo("Ann"))
        .body("segments[0].speaker", nullValue());
    when()
        .get("/api/videos/api404")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("detail", equalTo("There is no video with this ID in the library."));
  }

  @Test
  void transcriptThatIsSentCanBeSearchedOnceAnswered() {
    var file = "WEBVTT\n\n00:01.500 --> 00:03.000\nA quokka smiles\n";
    put("api2", file)
        .statusCode(201)
        .header("Location", containsString("/api/videos/api2"))
        .body("receipt.kept", equalTo(1))
        .body("receipt.words", equalTo(3))
        .body("url", equalTo("/videos/api2"));
    given().queryParam("q", "quokka").get("/api/search").then().body("totalMoments", equalTo(1));
    put("api2", file).statusCode(200).body("changed", equalTo(false));
    when()
        .get("/api/videos/api2")
        .then()
        .body("title", equalTo("Quokkas"))
        .body("language", equalTo("en-AU"))
        .body("mediaUrl", equalTo("https://media.example/q.mp3"));
  }

  @Test
  void captionsThatRollAreSaidOnceAndLandOnTheirWords() {
    var file =
        """
        WEBVTT

        00:01.000 --> 00:02.990
        the<00:01.250> numbat<00:01.560> naps

        00:02.990 --> 00:03.000
        the numbat naps

        00:03.000 --> 00:05.000
        the numbat naps
        very<00:03.500> very<00:04.070> long
        """;
    given()
        .body(file)
        .put("/api/videos/api-roll/transcript?language=en")
        .then()
        .statusCode(201)
        .body("receipt.format", equalTo("WebVTT"))
        .body("receipt.encoding", equalTo("UTF-8"))
        .body("receipt.language", equalTo("en"))
        .body("receipt.languageKnown", equalTo("declared"))
        .body("receipt.wordsRead", equalTo(6))
        .body("receipt.words", equalTo(6))
        .body("receipt.problem", nullValue())
        .body("receipt.mended", equalTo(1))
        .body("receipt.dropped", equalTo(1))
        .body("receipt.repairs[0]", startsWith("1 segment repeated words still shown"));
    given()
        .queryParam("q", "\"naps very very long\"")
        .get("/api/search")
        .then()
        .body("totalMoments", equalTo(1))
        .body("videos[0].moments[0].start", equalTo(1.5f))
        .body("videos[0].moments[0].end", equalTo(5.0f))
        .body("videos[0].moments[0].url", startsWith("/videos/api-roll?t=1.5&"));
    when()
        .get("/api/videos/api-roll")
        .then()
        .body("segments[1].text", equalTo("very very long"))
        .body("segments[1].words[2].word", equalTo("long"))
        .body("segments[1].words[2].start", equalTo(4.07f));
  }

  private static io.restassured.response.ValidatableResponse put(String id, String content) {
    return given()
        .contentType("text/vtt")
        .body(content)
        .queryParams("title", "Quokkas", "language", "en_AU")
        .queryParam("mediaUrl", "https://media.example/q.mp3")
        .put("/api/videos/{id}/transcript", id)
        .then();
  }

  @Test
  void nameOfAFileIsItsTitleWhereNothingElseTellsOne() {
    given()
        .contentType("text/vtt")
        .body("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n")
        .put("/api/videos/api3/transcript?name=My talk.en.vtt")
        .then()
        .statusCode(201);
    when().get("/api/videos/api3").then().body("title", equalTo("My talk"));
  }

  @Test
  void whatIsNoTranscriptIsRefusedWithTheReason() {
    given()
        .contentType("application/octet-stream")
        .body(new byte[] {0, 1, 2, (byte) 0xFF})
        .put("/api/videos/api4/transcript")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("detail", containsString("not a text file"));
    given()
        .body("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n")
        .contentType("text/vtt")
        .put("/api/videos/api4/transcript?mediaUrl=javascript:alert(1)")
        .then()
        .statusCode(400)
        .body("errors.name", contains("mediaUrl"));
    when().get("/api/videos/api4").then().statusCode(404);
  }

  @Test
  void importsAreAcceptedAsAWhole() {
    var number =
        given()
            .contentType("application/json")
            .body(Map.of("ids", List.of("api-none-1", "api-none-2")))
            .post("/api/imports")
            .then()
            .statusCode(202)
            .body("imports.videoId", contains("api-none-1", "api-none-2"))
            .extract()
            .jsonPath()
            .getLong("imports[0].number");
    when()
        .get("/api/imports/" + number)
        .then()
        .statusCode(200)
        .body("videoId", equalTo("api-none-1"))
        .body("source", equalTo("memories.ai"));
    when().get("/api/imports").then().body("imports.videoId", hasItem("api-none-2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"ids\":[\"ok\",\"no/t\",null]} | ids[1]",
        "{\"ids\":[]} | ids",
        "{} | ids",
        "{\"ids\":[\"\\ud800\"]} | ids[0]",
        "[] | ~~",
        "{\"ids\": | ~~",
        "null | request"
      })
  void importsThatAreWrongAreProblems(String body, String name) {
    var problem =
        given()
            .contentType("application/json")
            .body(body)
            .post("/api/imports")
            .then()
            .statusCode(400)
            .contentType(PROBLEM)
            .extract()
            .jsonPath();
    if (!name.isEmpty()) {
      assertTrue(problem.getList("errors.name").contains(name));
    }
  }

  @Test
  void unknownImportIsAProblem() {
    for (var number : List.of("0", "-1", "abc", "99999999999999")) {
      when().get("/api/imports/" + number).then().statusCode(404).contentType(PROBLEM);
    }
  }

  @Test
  void libraryCanBeReadInTheShapeOfTheService() {
    given()
        .queryParam("video_no", "api1")
        .get("/serve/api/v1/get_audio_transcription")
        .then()
        .statusCode(200)
        .body("keySet()", contains("code", "msg", "data", "success", "failed"))
        .body("code", equalTo("0000"))
        .body("msg", equalTo("success"))
        .body("success", equalTo(true))
        .body("failed", equalTo(false))
        .body("data.videoNo", equalTo("api1"))
        .body(
            "data.transcriptions[0].keySet()", contains("index", "content", "startTime", "endTime"))
        .body("data.transcriptions.index", contains(0, 1, 2))
        .body("data.transcriptions.startTime", contains("1", "3", "6"))
        .body("data.transcriptions.endTime", contains("3", "5", "7"))
        .body("data.transcriptions[0].content", equalTo("Sea otters hold"));
  }

  @ParameterizedTest
  @CsvSource({"?video_no=nobody, 0000, true", "?video_no=a%2Fb, 0000, true", "'', 0001, false"})
  void whereThereIsNothingToGiveDataIsNull(String query, String code, boolean success) {
    given()
        .urlEncodingEnabled(false)
        .get("/serve/api/v1/get_audio_transcription" + query)
        .then()
        .statusCode(200)
        .body("code", equalTo(code))
        .body("success", equalTo(success))
        .body("failed", equalTo(!success))
        .body("containsKey('data')", equalTo(true))
        .body("data", nullValue());
  }
}
