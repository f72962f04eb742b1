package hark.web.status;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Scheduled backups on the status page and in its JSON. */
@QuarkusTest
@TestProfile(BackupPageTest.Scheduled.class)
class BackupPageTest {

  /** Backups into a folder of their own. */
  public static final class Scheduled implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hark.backup.folder", "target/test-backups/" + UUID.randomUUID());
    }
  }

  @ConfigProperty(name = "hark.backup.folder")
  Path folder;

  @Test
  void aBackupIsStartedAndListed() throws IOException {
    Given.transcript("kept1", "Kept", "en", "A sentence worth keeping");
    untilNoneIsMade(); // one may be due by the schedule
    given()
        .redirects()
        .follow(false)
        .post("/status/backup")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/status"));
    untilNoneIsMade();
    var state = when().get("/api/status").then();
    state.body("backups.files[0].whole", equalTo(true)).body("backups.problem", nullValue());
    String name = state.extract().path("backups.files[0].name");
    try (var zip = new ZipFile(folder.resolve(name).toFile())) {
      assertTrue(zip.stream().anyMatch(entry -> entry.getName().contains("kept1")), name);
    }
    int bytes = state.extract().path("backups.files[0].bytes");
    assertEquals(Files.size(folder.resolve(name)), bytes);
    when()
        .get("/status")
        .then()
        .body(containsString("<code>" + name + "</code>"))
        .body(containsString("read back and checked"))
        .body(containsString("Back up now"))
        .body(not(containsString("incomplete")));
  }

  private static void untilNoneIsMade() {
    Wait.until(() -> !RestAssured.get("/api/status").<Boolean>path("backups.running"));
  }
}
