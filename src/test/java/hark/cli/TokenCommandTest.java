package hark.cli;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands of tokens, against a running Hark. */
@QuarkusTest
class TokenCommandTest {

  @TestHTTPResource("/")
  URI hark;

  private record Ran(int status, String out, String err) {}

  private Ran run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        CommandRunner.run(
            new HarkAccess(hark, ""),
            List.of(arguments),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Ran(status, out.toString(), err.toString());
  }

  @Test
  void aTokenIsIssuedListedAndWithdrawn() {
    var issued = run("token", "add", "the player/é", "--role", "editor");
    assertEquals(0, issued.status(), issued.err());
    var token = issued.out().strip();
    given().auth().oauth2(token).get("/api/imports").then().statusCode(200);
    given().auth().oauth2(token).get("/api/tokens").then().statusCode(403);
    var listed = run("token", "list").out();
    assertTrue(listed.contains("the player/é\teditor\t"), listed);
    assertFalse(listed.contains(token));
    assertEquals(0, run("token", "remove", "the player/é").status());
    given().auth().oauth2(token).get("/api/imports").then().statusCode(401);
  }

  @Test
  void whatIsWrongIsSaid() {
    assertEquals("There is no token with this name.\n", run("token", "remove", "none").err());
    assertEquals(1, run("token", "remove", "none").status());
    assertEquals(1, run("token", "add", "a", "--role", "owner").status());
    assertEquals(2, run("token").status());
  }

  @Test
  void aGroupOfCommandsAloneNeedsNoHark() {
    assertFalse(CommandRunner.needHark(List.of("token")));
    assertTrue(CommandRunner.needHark(List.of("token", "list")));
  }
}
