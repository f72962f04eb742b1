package hark.web.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import hark.Wait;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SourceVideosPageTest.Fresh.class)
@Timeout(120)
class FeedPageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "feed", "file:///etc/passwd", "https://a@b.org/", "http://", "\"><b>hi"})
  void whatIsNoWebAddressIsSaidAndKept(String typed) {
    post("", typed)
        .statusCode(400)
        .body(containsString("This is not a feed URL"))
        .body(not(containsString("\"><b>hi")));
  }

  @Test
  void aFeedInsideTheNetworkIsRefusedUnlessItsHostIsAllowed() {
    var address = "http://127.0.0.1:9/feed.xml";
    post("", address)
        .statusCode(303)
        .header("Location", endsWith("/imports/feeds?done=feed-followed&number=0"));
    Wait.until(() -> !page().contains("Checking for episodes."));
    when()
        .get("/imports/feeds")
        .then()
        .body(containsString(address + " is not on the public internet"))
        .body(containsString("hark.feeds.allowed-hosts"));
    post("/read", address).statusCode(303);
    post("/read", "").statusCode(303);
    post("/leave", address).statusCode(303);
    when().get("/imports/feeds").then().body(containsString("No feeds are followed yet."));
  }

  private static String page() {
    return when().get("/imports/feeds").then().statusCode(200).extract().body().asString();
  }

  private static ValidatableResponse post(String action, String address) {
    return given()
        .redirects()
        .follow(false)
        .formParam("address", address)
        .post("/imports/feeds" + action)
        .then();
  }
}
