package hark.app;

import static hark.app.EarlierData.PANEL;
import static hark.app.EarlierData.TALK;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.Wait;
import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Data of an earlier version, opened by this one: the library, its edits, the queue, the names, and
 * an export. With {@code -Dhark.write.data=true} the data of this version is written instead.
 */
@QuarkusTest
@TestProfile(EarlierDataTest.FirstVersion.class)
class EarlierDataTest {

  private static final Path VERSION = EarlierData.VERSIONS.resolve("0.1");

  /** A copy of the data of the first version. */
  public static final class FirstVersion implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var copy = Path.of("target", "earlier-data", UUID.randomUUID().toString());
      try {
        if (!Boolean.getBoolean("hark.write.data")) {
          EarlierData.copy(VERSION.resolve("data"), copy);
          Files.createDirectories(copy.resolve("uploads")); // empty, so Git does not keep it
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return Map.of("hark.data", copy.toString());
    }
  }

  @ConfigProperty(name = "hark.data")
  Path data;

  @BeforeEach
  void untilTheIndexIsRebuilt() {
    Wait.until(() -> !given().get("/api/library").<Boolean>path("rebuilding"));
  }

  @Test
  @EnabledIfSystemProperty(named = "hark.write.data", matches = "true")
  void theDataOfThisVersionIsWritten() throws IOException {
    EarlierData.fill();
    Files.createDirectories(VERSION);
    Files.write(VERSION.resolve("library.zip"), given().get("/api/library/export").asByteArray());
    EarlierData.copy(data, VERSION.resolve("data"));
  }

  @Test
  @DisabledIfSystemProperty(named = "hark.write.data", matches = "true")
  void theLibraryHasItsVideosWithTheirEdits() {
    checkLibrary();
    when().get("/api/status").then().body("ok", equalTo(true)).body("notices", hasSize(0));
  }

  private static void checkLibrary() {
    when()
        .get("/api/videos/{id}", TALK)
        .then()
        .body("title", equalTo("A quiet night"))
        .body("segments[0].text", equalTo("The harbour was quiet that"))
        .body("tracks.track", hasItem("de.auto"));
    when().get("/api/videos/{id}", PANEL).then().body("segments.speaker", contains("Ada", "Ben"));
    given()
        .queryParam("q", "\"quiet that night\"")
        .get("/api/search")
        .then()
        .body("totalMoments", equalTo(1));
  }

  @Test
  @DisabledIfSystemProperty(named = "hark.write.data", matches = "true")
  void theQueueAndTheNamesAreWhatTheyWere() {
    when()
        .get("/api/imports")
        .then()
        .body("progress.done", equalTo(1))
        .body("progress.failed", equalTo(1))
        .body("imports.videoId", contains("case-no-audio", "VI000000000000000001"))
        .body(
            "imports[1].receipt.words",
            equalTo(given().get("/api/videos/VI000000000000000001").path("words")));
    when().get("/api/names").then().body("names.name", contains("Von Okonkwo"));
  }

  @Test
  @DisabledIfSystemProperty(named = "hark.write.data", matches = "true")
  void everythingFitsTogether() {
    long number = given().post("/api/doctor").<Integer>path("number");
    Wait.until(() -> !given().get("/api/doctor").<Boolean>path("running"));
    when()
        .get("/api/doctor")
        .then()
        .body("number", equalTo((int) number))
        .body("report.well", equalTo(true))
        .body("report.findings.findAll { it.problem }", hasSize(0));
  }

  @Test
  @DisabledIfSystemProperty(named = "hark.write.data", matches = "true")
  void anExportIsImportedIntoALibraryWithoutIt() throws IOException {
    var zip = Files.readAllBytes(VERSION.resolve("library.zip"));
    Given.videos().forEach(id -> given().delete("/api/videos/{id}", id).then().statusCode(204));
    given()
        .contentType("application/zip")
        .body(zip)
        .post("/api/library/import")
        .then()
        .statusCode(200)
        .body("added", equalTo(3))
        .body("refused", hasSize(0))
        .body("damaged", hasSize(0));
    checkLibrary();
  }

  /** A format that changed needs a new row, and data of the version that has it. */
  @Test
  @DisabledIfSystemProperty(named = "hark.write.data", matches = "true")
  void theTableOfFormatsIsThatOfTheFiles() throws IOException {
    var documented = new TreeMap<String, String>();
    for (var row : Markdown.read("docs/operate/upgrade.md").table("Formats")) {
      documented.put(Markdown.code(row.get(0)), row.get(1));
    }
    var json = new ObjectMapper();
    var found = new TreeMap<String, String>();
    var folder = VERSION.resolve("data");
    found.put(
        "hark.folder",
        json.readTree(folder.resolve("hark.folder").toFile()).get("format").asText());
    found.put("archive", archiveFormat(folder.resolve("archive")));
    try (var lines = Files.lines(folder.resolve("imports/journal.jsonl"))) {
      found.put(
          "imports/journal.jsonl",
          json.readTree(lines.findFirst().orElseThrow()).get("format").asText());
    }
    found.put(
        "imports/names.json",
        json.readTree(folder.resolve("imports/names.json").toFile()).get("format").asText());
    try (var zip = new ZipFile(VERSION.resolve("library.zip").toFile());
        var manifest = zip.getInputStream(zip.getEntry("hark-library.json"))) {
      found.put("hark-library.json", json.readTree(manifest).get("version").asText());
    }
    assertEquals(found, documented);
  }

  private static String archiveFormat(Path archive) throws IOException {
    var formats = new java.util.TreeSet<String>();
    try (var files = Files.walk(archive)) {
      for (var file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        formats.add(new ObjectMapper().readTree(file.toFile()).path("format").asText());
      }
    }
    assertEquals(1, formats.size());
    assertTrue(!formats.first().isEmpty());
    return formats.first();
  }
}
