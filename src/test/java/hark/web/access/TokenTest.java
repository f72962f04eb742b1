package hark.web.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AccessList;
import hark.access.ApiToken;
import hark.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests with tokens: known ones, withdrawn ones, and none. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
class TokenTest {

  @Inject AccessList list;

  @Test
  void aWithdrawnTokenIsRefusedAtOnce() {
    var token = list.addToken("withdrawn", Role.READER).text();
    given().auth().oauth2(token).get("/api/videos").then().statusCode(200);
    list.removeToken("withdrawn");
    given()
        .auth()
        .oauth2(token)
        .get("/api/videos")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer realm=\"Hark\", error=\"invalid_token\"");
  }

  @Test
  void theApiNamesTheRoleThatIsNeeded() {
    var token = list.addToken("reading", Role.READER).text();
    given()
        .auth()
        .oauth2(token)
        .delete("/api/videos/none")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", equalTo("This needs the role editor."));
    list.removeToken("reading");
  }

  @Test
  void withoutATokenTheApiSaysWhatToSend() {
    given()
        .get("/api/videos")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer realm=\"Hark\"")
        .contentType("application/problem+json")
        .body("detail", containsString("API token"));
  }

  @Test
  void theSchemeIsReadInAnyCase() {
    var token = list.addToken("case", Role.READER).text();
    given().header("Authorization", "bEARER " + token).get("/videos").then().statusCode(200);
    given().header("Authorization", "Basic " + token).get("/videos").then().statusCode(401);
    list.removeToken("case");
  }

  @Test
  void theLastUseIsRecorded() {
    var token = list.addToken("used", Role.READER).text();
    assertTrue(find("used").used().isEmpty());
    given().auth().oauth2(token).get("/api/videos").then().statusCode(200);
    var used = find("used").used().orElseThrow();
    list.storeUses();
    assertEquals(used, find("used").used().orElseThrow());
    list.removeToken("used");
  }

  private ApiToken find(String name) {
    return list.tokens().stream().filter(token -> token.name().equals(name)).findAny().get();
  }

  @Test
  void anAdminIssuesListsAndWithdrawsTokensOverTheApi() {
    var admin = list.addToken("admin", Role.ADMIN).text();
    var issued =
        given()
            .auth()
            .oauth2(admin)
            .contentType("application/json")
            .body("{\"name\":\"a player, here\",\"role\":\"reader\"}")
            .post("/api/tokens")
            .then()
            .statusCode(201)
            .extract();
    String token = issued.path("token");
    given().auth().oauth2(token).get("/api/videos").then().statusCode(200);
    given()
        .auth()
        .oauth2(admin)
        .get("/api/tokens")
        .then()
        .body("tokens.name", hasItems("a player, here", "admin"))
        .body("tokens.token", everyItem(nullValue()));
    given().auth().oauth2(token).get("/api/tokens").then().statusCode(403);
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(admin)
        .delete(issued.header("Location"))
        .then()
        .statusCode(204);
    given().auth().oauth2(token).get("/api/videos").then().statusCode(401);
    given().auth().oauth2(admin).delete("/api/tokens/none").then().statusCode(404);
    for (var wrong :
        List.of(
            "{\"name\":\"\",\"role\":\"reader\"}",
            "{\"name\":\"a\",\"role\":\"none\"}",
            "{\"name\":\"a\"}",
            "{}")) {
      given()
          .auth()
          .oauth2(admin)
          .contentType("application/json")
          .body(wrong)
          .post("/api/tokens")
          .then()
          .statusCode(400);
    }
    list.removeToken("admin");
  }

  @Test
  void theSecretOfCommandsIsNotGuessed() {
    given().header("Hark-Command-Secret", "0".repeat(64)).get("/videos").then().statusCode(401);
  }

  @Test
  void visitorsWhoMayChangeNothingSendNoLargeBodies() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("name=" + "x".repeat(300_000))
        .post("/sign-in")
        .then()
        .statusCode(413);
  }
}
