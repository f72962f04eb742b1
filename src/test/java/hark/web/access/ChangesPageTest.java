package hark.web.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AccessList;
import hark.access.AuditLog;
import hark.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What the log and the page of changes say of requests. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
class ChangesPageTest {

  @Inject AccessList list;

  @Inject AuditLog log;

  @Test
  void aChangeIsLoggedWithItsSender() {
    var token = list.addToken("a <b>writer</b>", Role.ADMIN).text();
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"name\":\"logged\",\"role\":\"reader\"}")
        .post("/api/tokens")
        .then()
        .statusCode(201);
    var last = log.latest(1).changes().getFirst();
    assertEquals("a <b>writer</b>", last.who());
    assertEquals("POST /api/tokens", last.request());
    assertEquals("logged", last.about());
    given().auth().oauth2(token).get("/api/tokens").then().statusCode(200);
    given().auth().oauth2(token).delete("/api/tokens/none").then().statusCode(404);
    assertEquals(last, log.latest(1).changes().getFirst(), "neither changes anything");
    var page = given().auth().oauth2(token).get("/access/changes").asString();
    assertTrue(page.contains("a &lt;b&gt;writer&lt;/b&gt;"), page);
    assertFalse(page.contains("<b>writer"), page);
    assertTrue(page.contains("by an API token"), page);
    list.removeToken("logged");
    list.removeToken("a <b>writer</b>");
  }
}
