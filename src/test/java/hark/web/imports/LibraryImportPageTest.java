package hark.web.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import hark.web.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A whole library out of one Hark and into another. */
@QuarkusTest
class LibraryImportPageTest {

  @Test
  void whatWasDeletedComesBackFromAnExportAndIsSaid() {
    Given.transcript("copy0", "Left", "en", "Stayed at home");
    Given.transcript("copy1", "Copied", "en", "Carried from one house to another");
    var zip = when().get("/api/library/export").then().statusCode(200).extract().asByteArray();
    when().delete("/api/videos/copy1").then().statusCode(204);
    send(zip)
        .statusCode(200)
        .body(containsString("1 video imported"))
        .body(containsString("already here, unchanged"));
    given().queryParam("q", "carried").get("/search").then().body(containsString("Copied"));
  }

  @Test
  void whatIsOtherwiseHereStaysUnlessItIsToBeReplaced() {
    Given.transcript("copy2", "Before", "en", "The first wording");
    var zip = when().get("/api/library/export").then().extract().asByteArray();
    Given.transcript("copy2", "After", "en", "The second wording");
    send(zip)
        .body(containsString("1 video different, not overwritten"))
        .body(containsString("href=\"/videos/copy2\""));
    given()
        .multiPart("replace", "true")
        .multiPart("zip", "library.zip", zip, "application/zip")
        .post("/imports/copy")
        .then()
        .statusCode(200)
        .body(containsString("1 video overwritten"));
    when().get("/videos/copy2").then().body(containsString("Before"));
  }

  @Test
  void whatIsNoLibraryIsRefusedInTheForm() {
    send("PK no".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body(containsString("id=\"zip-wrong\" role=\"alert\""))
        .body(not(containsString("imported,")));
  }

  @Test
  void anEmptyFormIsAnsweredWithTheForm() {
    given()
        .multiPart("zip", "", new byte[0], "application/octet-stream")
        .post("/imports/copy")
        .then()
        .statusCode(400)
        .body(containsString("No file was uploaded"));
    when().get("/imports/copy").then().statusCode(200).body(containsString("Exported library"));
  }

  @Test
  void theLibraryOffersBothWays() {
    Given.transcript("copy3", "Both ways", "en", "In and out");
    when()
        .get("/videos")
        .then()
        .body(containsString("href=\"/api/library/export\""))
        .body(containsString("action=\"/imports/copy\""));
  }

  private static ValidatableResponse send(byte[] zip) {
    return given()
        .multiPart("zip", "library.zip", zip, "application/zip")
        .post("/imports/copy")
        .then();
  }
}
