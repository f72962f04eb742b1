package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Without a proxy that is trusted, nobody can say that a request came another way. */
@QuarkusTest
class ForwardedTest {

  @TestHTTPResource("")
  String site;

  @Test
  void forwardedHeadersOfStrangersAreNotBelieved() {
    Given.transcript("forwarded", "Forwarded", "en", "The stranger was doubted");
    given()
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Port", "1")
        .header("Forwarded", "proto=https;host=evil.example")
        .get("/api/search.json?q=doubted")
        .then()
        .statusCode(200)
        .body("moments[0].link", startsWith(site));
  }
}
