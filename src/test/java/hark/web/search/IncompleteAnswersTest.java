package hark.web.search;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hark.ingest.Reindexer;
import hark.notice.StorageFault;
import hark.search.IndexUnwritableException;
import hark.search.TranscriptIndex;
import hark.transcript.VideoId;
import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers say while the index does not hold everything that the archive does. */
@QuarkusTest
class IncompleteAnswersTest {

  @Inject Reindexer reindexer;
  @Inject TranscriptIndex index;

  /** Lets the index be behind the archive until the next run. */
  private void fallBehind() {
    reindexer.noteFailedChange(new IndexUnwritableException(StorageFault.FULL, null));
  }

  @AfterEach
  void follow() {
    reindexer.run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/search?q=the", "/api/videos", "/api/library", "/api/videos/no-such-video"})
  void everyAnswerOfTheApiSaysSoUntilTheIndexHasFollowed(String path) {
    when().get(path).then().header("Hark-Incomplete", nullValue());
    fallBehind();
    when().get(path).then().header("Hark-Incomplete", notNullValue());
    reindexer.run();
    when().get(path).then().header("Hark-Incomplete", nullValue());
  }

  @Test
  void aVideoThatOnlyTheArchiveHasIsToBeAskedForLater() {
    Given.transcript("behind", "Behind", "en", "the words");
    var id = new VideoId("behind");
    index.entries(id).forEach(entry -> index.delete(id, entry.track()));
    index.commit();
    when().get("/api/videos/behind").then().statusCode(503).header("Retry-After", notNullValue());
    when().get("/videos/behind").then().statusCode(503).header("Retry-After", notNullValue());
    reindexer.run();
    when().get("/api/videos/behind").then().statusCode(200);
    when().delete("/api/videos/behind").then().statusCode(204);
  }

  @Test
  void theSearchPageSaysSoUntilTheIndexHasFollowed() {
    when().get("/search?q=the").then().statusCode(200).body(not(containsString("Incomplete: ")));
    fallBehind();
    when().get("/search?q=the").then().statusCode(200).body(containsString("Incomplete: "));
    reindexer.run();
    when().get("/search?q=the").then().statusCode(200).body(not(containsString("Incomplete: ")));
  }
}
