package hark.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every request that changes something while the archive's disk is not mounted: it is refused with
 * the reason, and nothing is written where the disk belongs. Once the disk is back, all works again
 * without a restart.
 */
@QuarkusTest
class MissingArchiveTest {

  private static final String WORDS = "WEBVTT\n\n00:00.000 --> 00:01.000\nthe quiet harbour\n";
  private static final String REASON = "The archive’s folder is missing";

  @ConfigProperty(name = "hark.data")
  Path data;

  private Path archive;
  private Path away;

  private interface Door {
    int knock(RequestSpecification request);
  }

  /** A request for each method that changes something, by its class and name. */
  private static final Map<String, Door> DOORS =
      new TreeMap<>(
          Map.ofEntries(
              door("CorrectionPage.keep", post("/videos/mounted/segments/0", "text", "loud")),
              door("DeletePage.delete", post("/delete", "id", "mounted")),
              door("EditPage.keep", post("/videos/mounted/edit", "title", "Other")),
              door("FeedPage.follow", post("/imports/feeds", "address", "http://localhost/f")),
              door("FeedPage.read", post("/imports/feeds/read", "address", "http://localhost/f")),
              door("ImportApi.submit", MissingArchiveTest::submit),
              door("ImportPage.submit", post("/imports", "ids", "unmounted")),
              door("ImportPage.submitSamples", post("/imports/samples", "a", "b")),
              door("LibraryApi.take", request -> post(request, "/api/library/import", "zip")),
              door("LibraryImportPage.take", request -> file(request, "/imports/copy", "zip")),
              door("NamesApi.accept", request -> json(request, "/api/names/ann/accept")),
              door("NamesApi.acceptAll", request -> json(request, "/api/names/ann/accept-all")),
              door("NamesPage.accept", post("/names/accept", "name", "ann")),
              door("NamesPage.acceptAll", post("/names/accept-all", "name", "ann")),
              door("SourceVideosPage.importNew", post("/imports/library/new", "a", "b")),
              door("SourceVideosPage.importTicked", post("/imports/library", "id", "unmounted")),
              door("SourceVideosPage.read", post("/imports/library/read", "a", "b")),
              door("StatusPage.backUp", post("/status/backup", "a", "b")),
              door("UploadPage.decide", post("/imports/files/0123456789abcdef", "a", "b")),
              door("UploadPage.send", request -> file(request, "/imports/files", "files")),
              door("VideoApi.delete", request -> status(request.delete("/api/videos/mounted"))),
              door("VideoApi.take", request -> put(request, "unmounted")),
              door("VideoPage.setMedia", post("/videos/mounted/media", "media", "a.mp3"))));

  private static Map.Entry<String, Door> door(String name, Door door) {
    return Map.entry(name, door);
  }

  private static Door post(String path, String name, String value) {
    return request -> status(request.formParam(name, value).post(path));
  }

  private static int post(RequestSpecification request, String path, String body) {
    return status(request.contentType("application/zip").body(body.getBytes(UTF_8)).post(path));
  }

  private static int submit(RequestSpecification request) {
    return status(
        request
            .contentType("application/json")
            .body("{\"source\":\"test\",\"ids\":[\"unmounted\"]}")
            .post("/api/imports"));
  }

  private static int json(RequestSpecification request, String path) {
    return status(request.contentType("application/json").body("{}").post(path));
  }

  private static int file(RequestSpecification request, String path, String name) {
    return status(request.multiPart(name, "talk.vtt", WORDS.getBytes(UTF_8)).post(path));
  }

  private static int put(RequestSpecification request, String id) {
    return status(
        request.contentType("text/vtt").body(WORDS).put("/api/videos/" + id + "/transcript"));
  }

  private static int status(Response response) {
    return response.statusCode();
  }

  @BeforeEach
  void unmount() throws IOException {
    archive = data.resolve("archive");
    away = data.resolveSibling("unmounted-archive");
    assertEquals(201, put(given(), "mounted"));
    Files.move(archive, away);
    Files.createDirectory(archive);
  }

  @AfterEach
  void mount() throws IOException {
    if (Files.exists(away)) {
      Files.delete(archive);
      Files.move(away, archive);
    }
    given().delete("/api/videos/mounted");
  }

  @Test
  void everyDoorIsShutUntilItIsBack() throws IOException {
    var answers = new TreeMap<String, Integer>();
    DOORS.forEach((name, door) -> answers.put(name, door.knock(given().redirects().follow(false))));
    var expected = new TreeMap<String, Integer>();
    DOORS.keySet().forEach(name -> expected.put(name, 507));
    assertEquals(expected, answers);
    try (var files = Files.list(archive)) {
      assertEquals(List.of(), files.toList(), "nothing is written in the place of the disk");
    }
    mountAgain();
    assertEquals(200, put(given(), "mounted"));
    given().get("/api/status").then().body("notices.kind", not(hasItem("archive-missing")));
    given().delete("/api/videos/mounted").then().statusCode(204);
  }

  private void mountAgain() throws IOException {
    Files.delete(archive);
    Files.move(away, archive);
  }

  /** A door that is added is added here, or marked as one that needs no archive. */
  @Test
  void noDoorIsForgotten() throws IOException {
    var methods = new TreeSet<String>();
    try (var sources = Files.walk(Path.of("src", "main", "java", "hark", "web"))) {
      for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        methods.addAll(changing(source));
      }
    }
    assertEquals(DOORS.keySet(), methods);
  }

  private static List<String> changing(Path source) throws IOException {
    var text = Files.readString(source);
    var type = source.getFileName().toString().replace(".java", "");
    var method =
        Pattern.compile(
            "((?:  @[A-Z]\\w+(?:\\(.*\\))?\\n)+)  public \\S+(?:<.*>)? (\\w+)\\(",
            Pattern.MULTILINE);
    return method
        .matcher(text)
        .results()
        .filter(found -> found.group(1).matches("(?s).*@(POST|PUT|DELETE|PATCH)\\n.*"))
        .filter(found -> !found.group(1).contains("@WorksWithoutArchive"))
        .map(found -> type + "." + found.group(2))
        .toList();
  }

  @Test
  void theReasonIsToldAndSearchesGoOn() throws IOException {
    given()
        .contentType("text/vtt")
        .body(WORDS)
        .put("/api/videos/unmounted/transcript")
        .then()
        .statusCode(507)
        .contentType("application/problem+json")
        .body("detail", containsString(REASON));
    given()
        .formParam("id", "mounted")
        .post("/delete")
        .then()
        .statusCode(507)
        .body(containsString(REASON))
        .body(containsString("href=\"/status\""));
    given().get("/api/search?q=\"quiet harbour\"").then().body("totalMoments", equalTo(1));
    given().get("/videos/mounted").then().statusCode(200);
    given().get("/api/library/export").then().statusCode(507);
    given().get("/api/status").then().body("notices.kind", hasItem("archive-missing"));
  }
}
