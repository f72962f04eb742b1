package hark.app;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import hark.archive.ArchivedTranscript;
import hark.archive.FileArchive;
import hark.archive.disk.SmallDisk;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The application over a folder on a read-only disk that holds an archive and none of the other
 * folders.
 */
@QuarkusTest
@TestProfile(ReadOnlyStartTest.ReadOnly.class)
class ReadOnlyStartTest {

  /** A data folder on a disk of its own; none where no disk can be mounted. */
  public static final class ReadOnly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return SmallDisk.dataFolder(1024, ReadOnly::prepare);
    }

    private static void prepare(SmallDisk disk) throws IOException {
      FileArchive.open(disk.folder().resolve("archive"))
          .put(
              new ArchivedTranscript(
                  Video.of(new VideoId("tides"), "test"),
                  new Track("en", Track.TrackKind.HUMAN),
                  "WEBVTT\n\n00:01.000 --> 00:02.000\nThe tide\n".getBytes(StandardCharsets.UTF_8),
                  Instant.EPOCH,
                  "hash"));
      disk.setReadOnly(true);
    }
  }

  @Inject DataConfig data;

  @BeforeEach
  void needsTheDisk() {
    assumeFalse(Files.isWritable(data.folder()), "No disk can be mounted here");
  }

  @Test
  void theFoldersThatAreMissingAreNotNeeded() throws IOException {
    try (var there = Files.list(data.folder())) {
      assertEquals(List.of("archive"), there.map(Path::getFileName).map(Path::toString).toList());
    }
    when().get("/q/health/live").then().statusCode(200);
    for (var page : List.of("/", "/videos", "/imports", "/status", "/search?q=tide")) {
      when().get(page).then().statusCode(200);
    }
    when()
        .get("/api/status")
        .then()
        .statusCode(200)
        .body("ok", equalTo(false))
        .body("notices.kind", hasItem("read-only"));
  }

  @Test
  void theArchiveCanBeExported() {
    var zip = when().get("/api/library/export").then().statusCode(200).extract().asByteArray();
    assertEquals('P', zip[0]);
    var names = new String(zip, StandardCharsets.ISO_8859_1);
    assertTrue(names.contains("tides"), "the video is in the export");
  }

  @Test
  void whatIsMissingIsSaidAndChangesAreRefusedWithTheReason() {
    when()
        .get("/api/search?q=tide")
        .then()
        .statusCode(200)
        .header("Hark-Incomplete", notNullValue());
    given()
        .body("WEBVTT\n\n00:01.000 --> 00:02.000\nMore\n".repeat(10_000))
        .put("/api/videos/more/transcript")
        .then()
        .statusCode(507)
        .body("detail", containsString("cannot write to its data folder"));
  }
}
