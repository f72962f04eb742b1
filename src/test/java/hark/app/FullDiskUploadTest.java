package hark.app;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hark.archive.disk.SmallDisk;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request bodies that do not fit on the disk on which they are received. */
@QuarkusTest
@TestProfile(FullDiskUploadTest.OnASmallDisk.class)
class FullDiskUploadTest {

  /** A data folder on a disk of its own; none where no disk can be mounted. */
  public static final class OnASmallDisk implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return SmallDisk.dataFolder(8 * 1024, disk -> {});
    }
  }

  @Inject DataConfig data;

  @BeforeEach
  void needsTheDisk() throws IOException {
    assumeTrue(
        Files.getFileStore(data.folder()).type().equals("tmpfs"), "No disk can be mounted here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/videos/tides/transcript", "/api/library/import"})
  void aBodyThatDoesNotFitIsRefusedWithTheReason(String path) throws IOException {
    var disk = SmallDisk.at(data.folder());
    disk.fill();
    try {
      send(path, 1_000_000)
          .statusCode(507)
          .body("detail", containsString("disk of the data folder is full"));
    } finally {
      disk.makeRoom();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 1_000_000})
  void aFileOfAFormThatDoesNotFitIsRefusedWithTheReason(int bytes) throws IOException {
    var disk = SmallDisk.at(data.folder());
    disk.fill();
    try {
      given()
          .redirects()
          .follow(false)
          .multiPart("files", "tides.en.vtt", captions(bytes), "text/vtt")
          .post("/imports/files")
          .then()
          .statusCode(507)
          .body(containsString("disk of the data folder is full"));
    } finally {
      disk.makeRoom();
    }
  }

  @Test
  void onceThereIsRoomItIsTaken() throws IOException {
    aBodyThatDoesNotFitIsRefusedWithTheReason("/api/videos/tides/transcript");
    send("/api/videos/tides/transcript", 1_000_000).statusCode(201);
  }

  private static ValidatableResponse send(String path, int bytes) {
    var request = given().contentType("text/vtt").body(captions(bytes));
    return (path.endsWith("import") ? request.post(path) : request.put(path)).then();
  }

  private static byte[] captions(int bytes) {
    var line = "00:01.000 --> 00:02.000\nThe tide comes in\n\n";
    return ("WEBVTT\n\n" + line.repeat(1 + bytes / line.length())).getBytes(UTF_8);
  }
}
