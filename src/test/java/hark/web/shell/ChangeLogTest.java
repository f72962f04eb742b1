package hark.web.shell;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the log that tell who changed what. */
@QuarkusTest
class ChangeLogTest {

  private static final Logger LOG = Logger.getLogger("hark.changes");

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
  }

  @AfterEach
  void stop() {
    LOG.removeHandler(handler);
  }

  @Test
  void eachChangeIsOneLineThatTellsWhoAndWhat() {
    Given.transcript("log1", "One", "en", "who goes there");
    Given.transcript("log2", "Two", "en", "who goes there");
    given()
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("id", "log1")
        .formParam("id", "log2")
        .post("/delete");
    given().header("User-Agent", "bin/hark backup").get("/api/library/export").asByteArray();
    given().header("User-Agent", "bin/hark restore").delete("/api/videos/log1");
    given().get("/api/library");
    given().body("nothing").put("/api/videos/log3/transcript").then().statusCode(422);
    assertEquals(
        List.of(
            "127.0.0.1 by program: PUT /api/videos/log1/transcript -> 201",
            "127.0.0.1 by program: PUT /api/videos/log2/transcript -> 201",
            "127.0.0.1 by browser: POST /delete -> 303; videos: log1 log2",
            "127.0.0.1 by bin/hark backup: GET /api/library/export -> 200"),
        lines);
  }

  @Test
  void aLineCannotBeForged() {
    given()
        .header("User-Agent", "bin/hark \u001b[2J x")
        .urlEncodingEnabled(false)
        .post("/api/imports/pause?x=%0A127.0.0.1");
    given().post("/api/imports/resume");
    assertEquals(
        List.of(
            "127.0.0.1 by bin/hark ?[2J x: POST /api/imports/pause?x=%0A127.0.0.1 -> 200",
            "127.0.0.1 by program: POST /api/imports/resume -> 200"),
        lines);
  }
}
