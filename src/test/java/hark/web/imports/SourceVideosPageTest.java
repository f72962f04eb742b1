package hark.web.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import hark.Wait;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** One's videos at the service, played by the stand-in. */
@QuarkusTest
@TestProfile(SourceVideosPageTest.Fresh.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class SourceVideosPageTest {

  /** A profile of its own: nothing was asked for before. */
  public static final class Fresh implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hark.feeds.allowed-hosts", "localhost");
    }
  }

  @Test
  @Order(1)
  void theListIsReadWhenSomebodyAsksForIt() {
    page("").body(containsString("The list from memories.ai has not been loaded yet."));
    given()
        .redirects()
        .follow(false)
        .post("/imports/library/read")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/imports/library?done=list-read&number=0"));
    awaitReading();
    page("")
        .body(containsString("memories.ai has 12 videos"))
        .body(containsString("Import 11 new videos"))
        .body(stringContainsInOrder("Case NOT_READY", "Not ready yet"))
        .body(stringContainsInOrder("Case FAIL", "Failed at the source: Indexing failed."));
  }

  @Test
  @Order(2)
  void namesAndConditionsNarrowIt() {
    page("?status=failed").body(containsString("Case FAIL")).body(not(containsString("NOT_READY")));
    page("?name=case not").body(containsString("NOT_READY")).body(containsString("1 video"));
    page("?name=\"><b>")
        .body(containsString("No videos match."))
        .body(not(containsString("\"><b>")));
    page("?page=9").body(containsString("No videos match."));
  }

  @Test
  @Order(3)
  void tickedOnesAreImported() {
    given()
        .redirects()
        .follow(false)
        .formParam("id", "VI000000000000000001", "case-fail", "not-in-the-list", "n/o")
        .post("/imports/library")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/imports/queue?added=2"));
    given()
        .redirects()
        .follow(false)
        .post("/imports/library")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/imports/queue?added=0"));
    Wait.until(
        () -> when().get("/api/imports").then().extract().jsonPath().getInt("progress.done") >= 1);
    page("").body(containsString("In the library")).body(containsString("Import 10 new videos"));
  }

  @Test
  @Order(4)
  void allThatAreNewAreImportedOnce() {
    importNew().header("Location", endsWith("/imports/queue?added=10"));
    importNew().header("Location", endsWith("/imports/queue?added=0"));
    page("").body(not(containsString("new</button>")));
  }

  private static ValidatableResponse importNew() {
    return given().redirects().follow(false).post("/imports/library/new").then().statusCode(303);
  }

  private static ValidatableResponse page(String query) {
    return when().get("/imports/library" + query).then().statusCode(200);
  }

  private static void awaitReading() {
    Wait.until(() -> !page("").extract().body().asString().contains("Loading the list"));
  }
}
