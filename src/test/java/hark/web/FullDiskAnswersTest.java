package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The answers to requests while the disk is full: the reason, and what to do. */
@QuarkusTest
class FullDiskAnswersTest {

  @Test
  void programsGetAProblem() {
    given()
        .get("/api/failing/full")
        .then()
        .statusCode(507)
        .contentType("application/problem+json")
        .body("title", equalTo("Storage not available"))
        .body("detail", startsWith("The disk of the data folder is full, so nothing was changed."));
  }

  @Test
  void peopleGetAPage() {
    given()
        .get("/failing/full")
        .then()
        .statusCode(507)
        .body(containsString("The disk of the data folder is full, so nothing was changed."))
        .body(containsString("href=\"/status\""));
  }
}
