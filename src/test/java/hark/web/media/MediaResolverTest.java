package hark.web.media;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(MediaResolverTest.WithFolder.class)
class MediaResolverTest {

  /** A folder of recordings, and things beside them that are none. */
  public static final class WithFolder implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        var folder = Files.createTempDirectory("hark-media");
        for (var name :
            List.of(
                "talk1.mp3",
                "talk2.opus",
                "talk3.mp4",
                "notes.txt",
                ".hidden.mp3",
                "sub/deep.webm")) {
          write(folder.resolve(name));
        }
        var outside = folder.resolveSibling(folder.getFileName() + "-outside.mp3");
        write(outside);
        Files.createSymbolicLink(folder.resolve("leads-out.mp3"), outside);
        Files.createSymbolicLink(folder.resolve("leads-in.mp3"), folder.resolve("sub/deep.webm"));
        Files.createSymbolicLink(folder.resolve("up"), folder.getParent());
        Files.createDirectory(folder.resolve("folder.mp3"));
        new ProcessBuilder("mkfifo", folder.resolve("pipe.mp3").toString()).start().waitFor();
        return Map.of("hark.media.folder", folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void write(Path file) throws IOException {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "0123456789");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/media/files/talk1.mp3", "/media/samples/VI000000000000000001.ogg"})
  void rangesAreAnsweredAsRanges(String path) {
    var whole = when().get(path).then().statusCode(200).extract().asByteArray();
    given()
        .header("Range", "bytes=2-5")
        .get(path)
        .then()
        .statusCode(206)
        .header("Content-Range", equalTo("bytes 2-5/" + whole.length))
        .header("Accept-Ranges", equalTo("bytes"))
        .header("Content-Length", equalTo("4"))
        .contentType(startsWith("audio/"));
    given().header("Range", "bytes=5-").get(path).then().statusCode(206);
    given().header("Range", "bytes=999999999-").get(path).then().statusCode(416);
    assertArrayEquals(
        Arrays.copyOfRange(whole, 2, 6),
        given().header("Range", "bytes=2-5").get(path).asByteArray());
  }

  @Test
  void theEndOfARecordingIsAnsweredAsARange() {
    given()
        .header("Range", "bytes=-3")
        .get("/media/files/talk1.mp3")
        .then()
        .statusCode(206)
        .header("Content-Range", equalTo("bytes 7-9/10"))
        .body(equalTo("789"));
  }

  @Test
  void aRangeOfAnotherStateOfTheFileIsAnsweredWithTheWhole() {
    var changed = when().head("/media/files/talk1.mp3").then().extract().header("Last-Modified");
    var asked = given().header("Range", "bytes=2-5");
    asked.header("If-Range", changed).get("/media/files/talk1.mp3").then().statusCode(206);
    given()
        .header("Range", "bytes=2-5")
        .header("If-Range", "Thu, 01 Jan 1970 00:00:00 GMT")
        .get("/media/files/talk1.mp3")
        .then()
        .statusCode(200)
        .body(equalTo("0123456789"));
  }

  @ParameterizedTest
  @CsvSource({"talk1.mp3, audio/mpeg", "talk2.opus, audio/ogg", "talk3.mp4, video/mp4"})
  void aRecordingIsServedAsWhatItIs(String name, String type) {
    when().head("/media/files/" + name).then().statusCode(200).contentType(equalTo(type));
  }

  @Test
  void linksInsideTheFolderAreFollowed() {
    when().get("/media/files/leads-in.mp3").then().statusCode(200).body(equalTo("0123456789"));
  }

  @Test
  void whatWouldHangIsNotTakenForARecording() {
    Given.transcript("pipe", "Pipe", "en", "Nobody writes into it");
    when().get("/api/videos/pipe").then().statusCode(200).body("mediaUrl", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "/media/files/talk1.mp3, no-cache",
    "/media/samples/VI000000000000000001.ogg, no-cache"
  })
  void aRecordingMayBeReplacedSoBrowsersAskForItAgain(String path, String kept) {
    var changed =
        when()
            .get(path)
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo(kept))
            .header("Last-Modified", endsWith("GMT"))
            .extract()
            .header("Last-Modified");
    given().header("If-Modified-Since", changed).get(path).then().statusCode(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/media/files/notes.txt",
    "/media/files/.hidden.mp3",
    "/media/files/",
    "/media/files",
    "/media/files/sub/",
    "/media/files/../talk1.mp3",
    "/media/files/%2e%2e/talk1.mp3",
    "/media/files/..%2ftalk1.mp3",
    "/media/files/%5c..%5ctalk1.mp3",
    "/media/files/none.mp3",
    "/media/files/leads-out.mp3",
    "/media/files/up/none.mp3",
    "/media/files/folder.mp3",
    "/media/files/pipe.mp3",
    "/media/samples/index.json",
    "/media/samples/",
    "/media/samples/../application.properties",
    "/media/samples/../assets/hark.css"
  })
  void whatIsNoRecordingIsNotServed(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(404);
  }

  @Test
  void aFileNamedAfterTheVideoIsPlayedWithIt() {
    Given.transcript("talk1", "Talk", "en", "Hello from the folder");
    when()
        .get("/videos/talk1")
        .then()
        .body(
            containsString("<audio controls preload=\"metadata\" src=\"/media/files/talk1.mp3\""));
    when().get("/api/videos/talk1").then().body("mediaUrl", equalTo("/media/files/talk1.mp3"));
  }
}
