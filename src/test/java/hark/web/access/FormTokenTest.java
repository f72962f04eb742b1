package hark.web.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AccessList;
import hark.access.Role;
import hark.access.Sessions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms of visitors who are known by a cookie. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
class FormTokenTest {

  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>");
  private static final Pattern FIELD =
      Pattern.compile("name=\"form-token\" value=\"([0-9a-f]{64})\"");

  @Inject AccessList list;

  @Inject Sessions sessions;

  private String session;

  @BeforeEach
  void signIn() {
    list.addAccount("ann", Role.ADMIN, "correct horse battery");
    session = sessions.begin("ann");
  }

  @AfterEach
  void removeAccount() {
    sessions.endAll("ann");
    list.removeAccount("ann");
  }

  private RequestSpecification browser() {
    return given().redirects().follow(false).cookie("hark-session", session);
  }

  private String token(String page) {
    var found = FIELD.matcher(browser().get(page).then().statusCode(200).extract().asString());
    assertTrue(found.find(), page);
    return found.group(1);
  }

  @Test
  void everyFormOfEveryTemplateBeginsWithTheToken() throws IOException {
    var missing = new ArrayList<String>();
    int forms = 0;
    try (var templates = Files.walk(Path.of("src", "main", "resources", "templates"))) {
      for (var template : templates.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(template);
        for (var form : FORM.matcher(text).results().toList()) {
          forms++;
          if (!text.substring(form.end()).stripLeading().startsWith("{#include token.html /}")) {
            missing.add(template + ": " + form.group());
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(forms > 40, "looked in the wrong place");
  }

  private Response addName(String token) {
    var request = browser().formParam("form-token", token).formParam("name", "Zorblinck");
    return request.post("/names");
  }

  @Test
  void aFormWithoutTheTokenOfItsSessionIsRefused() {
    var token = token("/names");
    browser()
        .formParam("name", "Zorblinck")
        .post("/names")
        .then()
        .statusCode(403)
        .body(containsString("Reload the page"));
    assertEquals(403, addName("0".repeat(64)).statusCode());
    var other = sessions.begin("ann");
    assertEquals(
        403,
        given()
            .cookie("hark-session", other)
            .formParam("form-token", token)
            .post("/names")
            .statusCode());
    assertEquals(303, addName(token).statusCode());
    browser()
        .formParam("form-token", token)
        .formParam("name", "zorblinck")
        .post("/names/remove")
        .then()
        .statusCode(303);
  }

  @Test
  void filesAreTakenWithTheToken() {
    var file = "WEBVTT\n\n00:00.000 --> 00:01.000\nquiet\n".getBytes(StandardCharsets.UTF_8);
    browser().multiPart("files", "quiet.vtt", file).post("/imports/files").then().statusCode(403);
    var big = new byte[200_000];
    browser().multiPart("files", "big.vtt", big).post("/imports/files").then().statusCode(403);
    for (var content : List.of(file, big)) {
      browser()
          .multiPart("form-token", token("/imports"))
          .multiPart("files", "quiet.vtt", content)
          .post("/imports/files")
          .then()
          .statusCode(303);
    }
  }

  @Test
  void visitorsWithoutASessionNeedNone() {
    var token = list.addToken("forms", Role.EDITOR).text();
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2(token)
        .formParam("name", "Zorblinck")
        .post("/names")
        .then()
        .statusCode(303);
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2(token)
        .formParam("name", "zorblinck")
        .post("/names/remove")
        .then()
        .statusCode(303);
    list.removeToken("forms");
  }
}
