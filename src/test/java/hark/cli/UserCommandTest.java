package hark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AccessList;
import hark.access.Role;
import hark.web.access.ClosedApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The commands of accounts, which are known by their secret, against a running Hark. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
class UserCommandTest {

  private static final String PASSWORD = "correct horse bättery";

  @ConfigProperty(name = "hark.data")
  Path data;

  @Inject AccessList list;

  private record Ran(int status, String out, String err) {}

  private Ran run(String input, String... arguments) throws IOException {
    var lines = Files.readAllLines(data.resolve("hark.address"));
    var out = new StringWriter();
    var err = new StringWriter();
    var before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      int status =
          CommandRunner.run(
              new HarkAccess(URI.create(lines.getFirst()), lines.get(1)),
              List.of(arguments),
              new PrintWriter(out, true),
              new PrintWriter(err, true));
      return new Ran(status, out.toString(), err.toString());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void anAccountIsAddedChangedAndRemoved() throws IOException {
    var added = run(PASSWORD + "\n", "user", "add", "Ann", "--role", "admin");
    assertEquals(0, added.status(), added.err());
    assertEquals(Role.ADMIN, list.signIn("ann", PASSWORD).orElseThrow().role());
    assertEquals(1, run("", "user", "add", "ben").status(), "without a password");
    assertEquals(0, run(PASSWORD, "user", "add", "ben").status());
    assertEquals(0, run("", "user", "role", "ben", "editor").status());
    var listed = run("", "user", "list").out();
    assertTrue(listed.contains("ann\tadmin\t") && listed.contains("ben\teditor\t"), listed);
    assertEquals(0, run("another battery\n", "user", "password", "ben").status());
    assertTrue(list.signIn("ben", "another battery").isPresent());
    assertEquals(0, run("", "user", "sign-out", "ben").status());
    var refused = run("", "user", "remove", "ann");
    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("the only account with the role admin"), refused.err());
    assertEquals(0, run("", "user", "remove", "ben").status());
    assertEquals(0, run("", "user", "remove", "ann").status());
    assertEquals("There is no account with this name.\n", run("", "user", "remove", "ann").err());
  }
}
