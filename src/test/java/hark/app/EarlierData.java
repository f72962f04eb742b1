package hark.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import hark.Wait;
import hark.standin.StandInCase;
import hark.web.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The data that each release leaves behind for later ones to open, and where it is kept. */
final class EarlierData {

  /** The folder of the data of each version, {@code data} and {@code library.zip} in each. */
  static final Path VERSIONS = Path.of("src", "test", "resources", "formats");

  static final String TALK = "talk";
  static final String PANEL = "panel";

  private EarlierData() {}

  /** Fills a library, by the API and by forms, with something of each kind that is stored. */
  static void fill() {
    Given.transcript(
        TALK, "A talk", "en", "The harbour was quit that", "night, and the tide was high.");
    given()
        .contentType("application/octet-stream")
        .body("WEBVTT\n\n00:00.000 --> 00:04.000\nDer Hafen war still\n".getBytes())
        .put("/api/videos/{id}/transcript?language=de&kind=auto", TALK)
        .then()
        .statusCode(200);
    Given.transcript(
        PANEL,
        "A panel",
        "en",
        List.of(
            Map.of("start", 0, "end", 2.5, "speaker", "Ada", "text", "We thank Bon Okonkwo."),
            Map.of("start", 2.5, "end", 4, "speaker", "Ben", "text", "So do I.")));
    Given.edit(TALK, "en", Map.of("title", "A quiet night"));
    correct(TALK, 0, "The harbour was quiet that");
    given()
        .contentType("application/json")
        .body(Map.of("name", "Von Okonkwo"))
        .post("/api/names")
        .then()
        .statusCode(oneOf(200, 201));
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "ids",
                List.of("VI000000000000000001", StandInCase.NO_AUDIO.videoNo()),
                "anyway",
                true))
        .post("/api/imports")
        .then()
        .statusCode(202);
    Wait.until(
        () ->
            given().get("/api/imports").<Integer>path("progress.waiting")
                    + given().get("/api/imports").<Integer>path("progress.importing")
                == 0);
  }

  private static void correct(String id, int segment, String words) {
    var page = given().get("/videos/{id}/segments/{n}", id, segment).asString();
    var seen = page.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    given()
        .redirects()
        .follow(false)
        .formParam("seen", seen)
        .formParam("words", words)
        .post("/videos/{id}/segments/{n}", id, segment)
        .then()
        .statusCode(303);
  }

  /** Copies a data folder without what is made anew at each start. */
  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var name = from.relativize(file).toString().replace('\\', '/');
        boolean isKept =
            !name.matches("(index|spool|hark\\.lock|hark\\.address)(/.*)?") && !name.isEmpty();
        if (isKept && Files.isDirectory(file)) {
          Files.createDirectories(to.resolve(name));
        } else if (isKept) {
          Files.createDirectories(to.resolve(name).getParent());
          Files.copy(file, to.resolve(name));
        }
      }
    }
  }
}
