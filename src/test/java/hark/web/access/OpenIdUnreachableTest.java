package hark.web.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.access.ProvidedIdentity;
import hark.access.Role;
import hark.access.SessionOwner;
import hark.access.Sessions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A provider of OpenID Connect that does not answer. */
@QuarkusTest
@TestProfile(OpenIdUnreachableTest.Unreachable.class)
class OpenIdUnreachableTest {

  /** A start of the application with the address of a provider at which nothing listens. */
  public static final class Unreachable implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "hark.access.openid.server", "http://127.0.0.1:1/realm",
          "hark.access.openid.client-id", "hark");
    }
  }

  @Inject Sessions sessions;

  @Test
  void sessionsOfTheProviderThatWasSetBeforeMeanNothing() {
    assertEquals(200, statusOfPeopleOf("http://127.0.0.1:1/realm"));
    assertEquals(303, statusOfPeopleOf("http://127.0.0.1:1/another-realm"));
  }

  private int statusOfPeopleOf(String issuer) {
    var identity = new ProvidedIdentity(issuer, "248289761001", Role.ADMIN);
    var person = new SessionOwner("ann", Optional.of(identity));
    var secret = sessions.begin(person, Duration.ofHours(1));
    return given()
        .redirects()
        .follow(false)
        .header("Accept", "text/html")
        .cookie("hark-session", secret)
        .get("/videos")
        .statusCode();
  }

  @Test
  void harkStartsAndSaysThatNobodyCanSignInThere() {
    given().get("/q/health").then().statusCode(200);
    given().get("/sign-in").then().statusCode(200).body(containsString("Sign in with 127.0.0.1"));
    given()
        .redirects()
        .follow(false)
        .queryParam("next", "/videos")
        .get("/sign-in/openid")
        .then()
        .statusCode(503)
        .header("Retry-After", not(emptyOrNullString()))
        .body(containsString("127.0.0.1 does not respond"))
        .body(containsString("href=\"/sign-in/openid?next=%2Fvideos\""));
    given()
        .redirects()
        .follow(false)
        .header("Accept-Language", "de")
        .get("/sign-in/openid")
        .then()
        .statusCode(503)
        .body(containsString("127.0.0.1 antwortet nicht"));
  }
}
