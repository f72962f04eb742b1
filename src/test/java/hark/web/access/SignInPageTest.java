package hark.web.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AccessList;
import hark.access.Role;
import hark.access.Sessions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out over HTTP, without scripts. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPageTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String COOKIE = "hark-session";

  @TestHTTPResource("")
  URI site;

  @Inject AccessList list;

  /** Adds the accounts that are missing only: each takes about a second to hash. */
  @BeforeEach
  void completeAccounts() {
    Map.of("ann", Role.ADMIN, "ben", Role.READER)
        .forEach(
            (name, role) -> {
              if (list.account(name).isEmpty()) {
                list.addAccount(name, role, PASSWORD);
              }
              list.setRole(name, role);
            });
  }

  @AfterAll
  void removeAccounts() {
    List.of("ben", "ann").stream()
        .filter(name -> list.account(name).isPresent())
        .forEach(list::removeAccount);
  }

  private static RequestSpecification browser() {
    return given().redirects().follow(false).header("Accept", "text/html");
  }

  private static Response signIn(String name, String password, String next) {
    return browser()
        .formParam("name", name)
        .formParam("password", password)
        .formParam("next", next)
        .post("/sign-in");
  }

  private static String session(String name) {
    var answer = signIn(name, PASSWORD, "/");
    assertEquals(303, answer.statusCode());
    return answer.cookie(COOKIE);
  }

  /** A form of a page that a session has opened. */
  private static RequestSpecification form(String session) {
    return browser().cookie(COOKIE, session).formParam("form-token", Sessions.formToken(session));
  }

  private static int status(String session, String path) {
    return browser().cookie(COOKIE, session).get(path).statusCode();
  }

  @Test
  void aPageThatNeedsASignInLeadsThereAndBack() {
    browser()
        .get("/videos?sort=title")
        .then()
        .statusCode(303)
        .header("Location", "/sign-in?next=%2Fvideos%3Fsort%3Dtitle");
    browser()
        .queryParam("next", "/videos?sort=title")
        .get("/sign-in")
        .then()
        .statusCode(200)
        .body(containsString("value=\"/videos?sort=title\""));
    signIn("ann", PASSWORD, "/videos?sort=title")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/videos?sort=title"));
  }

  @Test
  void scriptsAndProgramsAreNotLedToAPage() {
    given().header("Accept", "*/*").get("/videos").then().statusCode(401);
    browser().header("Sec-Fetch-Mode", "cors").get("/videos").then().statusCode(401);
    browser().get("/api/videos").then().statusCode(401);
    browser().post("/imports").then().statusCode(401).body(containsString("href=\"/sign-in\""));
  }

  @Test
  void theCookieIsOutOfReachForScriptsAndOtherSites() {
    var cookie = signIn("ann", PASSWORD, "/").detailedCookie(COOKIE);
    assertTrue(cookie.isHttpOnly());
    assertEquals("Lax", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    assertFalse(cookie.isSecured());
  }

  @Test
  void behindTlsTheCookieIsBoundToTheHost() {
    var answer =
        browser()
            .header("Origin", "https://" + site.getAuthority())
            .formParam("name", "ann")
            .formParam("password", PASSWORD)
            .post("/sign-in");
    var cookie = answer.detailedCookie("__Host-" + COOKIE);
    assertTrue(cookie.isSecured() && cookie.isHttpOnly());
    assertEquals("/", cookie.getPath());
    browser().cookie("__Host-" + COOKIE, cookie.getValue()).get("/videos").then().statusCode(200);
  }

  @Test
  void nothingTellsWhetherNameOrPasswordIsWrong() {
    var wrongPassword = signIn("ann", "wrong wrong wrong", "/");
    var wrongName = signIn("eve", PASSWORD, "/");
    assertEquals(400, wrongPassword.statusCode());
    assertEquals(400, wrongName.statusCode());
    assertEquals(wrongPassword.asString().replace("\"ann\"", "\"eve\""), wrongName.asString());
    assertTrue(wrongName.asString().contains("Name or password is wrong."));
    assertTrue(wrongName.cookies().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "evil.example",
        ""
      })
  void afterwardsNoOtherSiteIsShown(String next) {
    signIn("ann", PASSWORD, next).then().statusCode(303).header("Location", equalTo("/"));
    browser()
        .queryParam("next", next)
        .get("/sign-in")
        .then()
        .body(containsString("name=\"next\" value=\"/\""));
  }

  @Test
  void aRoleLimitsWhatASessionMayDo() {
    var reader = session("ben");
    assertEquals(200, status(reader, "/videos"));
    assertEquals(403, status(reader, "/imports"));
    assertEquals(403, status(reader, "/access"));
    list.setRole("ben", Role.EDITOR);
    assertEquals(200, status(reader, "/imports"));
    list.removeAccount("ben");
    assertEquals(303, status(reader, "/videos"));
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var first = session("ann");
    var second = session("ann");
    form(first).post("/sign-out").then().statusCode(303).cookie(COOKIE, equalTo(""));
    assertEquals(303, status(first, "/videos"));
    assertEquals(200, status(second, "/videos"));
    var third = session("ann");
    form(second).post("/sign-out/everywhere").then().statusCode(303);
    assertEquals(303, status(second, "/videos"));
    assertEquals(303, status(third, "/videos"));
  }

  @Test
  void aNewPasswordEndsOtherSessions() {
    var here = session("ann");
    var elsewhere = session("ann");
    form(here)
        .formParam("current", "wrong wrong wrong")
        .formParam("password", "another battery")
        .post("/account/password")
        .then()
        .statusCode(400)
        .body(containsString("current password is not right"));
    var changed =
        form(here)
            .formParam("current", PASSWORD)
            .formParam("password", "another battery")
            .post("/account/password");
    assertEquals(303, changed.statusCode());
    assertEquals(303, status(elsewhere, "/videos"));
    assertEquals(200, status(changed.cookie(COOKIE), "/account"));
    assertEquals(400, signIn("ann", PASSWORD, "/").statusCode());
    assertEquals(303, signIn("ann", "another battery", "/").statusCode());
    list.setPassword("ann", PASSWORD);
  }

  @Test
  void wrongAttemptsAreLimited() {
    for (int i = 0; i < 10; i++) {
      assertEquals(400, signIn("limited", "wrong " + i, "/").statusCode());
    }
    signIn("limited", PASSWORD, "/")
        .then()
        .statusCode(429)
        .header("Retry-After", not(emptyOrNullString()))
        .body(containsString("too many attempts"));
  }

  @Test
  void aSessionDoesNotAuthorizeProgramsToChange() {
    var session = session("ann");
    given().cookie(COOKIE, session).get("/api/tokens").then().statusCode(200);
    given().cookie(COOKIE, session).delete("/api/tokens/none").then().statusCode(401);
  }

  @Test
  void anAdminManagesAccountsAndTokensOnAPage() {
    var session = session("ann");
    var page =
        form(session)
            .formParam("name", "a <b>player</b>")
            .formParam("role", "reader")
            .post("/access/tokens");
    assertEquals(200, page.statusCode());
    assertEquals("no-store", page.header("Cache-Control"));
    var token = page.asString().replaceFirst("(?s).*<code>(hark_[^<]*)</code>.*", "$1");
    given().auth().oauth2(token).get("/api/videos").then().statusCode(200);
    var shown = browser().cookie(COOKIE, session).get("/access").asString();
    assertTrue(shown.contains("a &lt;b&gt;player&lt;/b&gt;") && !shown.contains(token));
    post(session, "/access/tokens/remove", "name", "a <b>player</b>", "", "");
    given().auth().oauth2(token).get("/api/videos").then().statusCode(401);
    post(session, "/access/accounts/role", "name", "ben", "role", "editor");
    assertEquals(Role.EDITOR, list.account("ben").orElseThrow().role());
    form(session)
        .formParam("name", "ann")
        .post("/access/accounts/remove")
        .then()
        .statusCode(400)
        .body(containsString("only account with the role admin"));
    post(session, "/access/accounts/remove", "name", "ben", "", "");
    assertTrue(list.account("ben").isEmpty());
  }

  private static void post(
      String session, String path, String field, String value, String other, String text) {
    var request = form(session).formParam(field, value);
    if (!other.isEmpty()) {
      request.formParam(other, text);
    }
    request.post(path).then().statusCode(303).header("Location", containsString("/access?done="));
  }

  @Test
  void pagesShowOnlyWhatOneMay() {
    var reader = session("ben");
    browser()
        .cookie(COOKIE, reader)
        .get("/videos")
        .then()
        .body(containsString("href=\"/account\""))
        .body(not(containsString("href=\"/imports\"")))
        .body(not(containsString("href=\"/status\"")))
        .body(not(containsString("/access\"")));
    browser()
        .get("/sign-in")
        .then()
        .body(not(containsString("href=\"/videos\"")))
        .body(not(containsString("action=\"/search\"")));
  }
}
