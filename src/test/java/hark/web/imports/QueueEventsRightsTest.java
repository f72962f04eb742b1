package hark.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AccessList;
import hark.access.Role;
import hark.access.Sessions;
import hark.web.access.ClosedApplication;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events whose listener loses the right to read them. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
@Timeout(120)
class QueueEventsRightsTest {

  @TestHTTPResource("")
  URI site;

  @Inject AccessList list;
  @Inject Sessions sessions;

  @Test
  void theEventsEndWithTheRightToReadThem() throws Exception {
    var token = list.addToken("listener", Role.EDITOR).text();
    assertEndsAfter(() -> list.removeToken("listener"), "Authorization", "Bearer " + token);
  }

  @Test
  void theEventsEndWithTheSession() throws Exception {
    list.addAccount("ann", Role.ADMIN, "correct horse battery");
    try {
      var session = sessions.begin("ann");
      assertEndsAfter(() -> sessions.end(session), "Cookie", "hark-session=" + session);
    } finally {
      list.removeAccount("ann");
    }
  }

  @Test
  void theEventsEndWithTheRole() throws Exception {
    list.addAccount("ann", Role.ADMIN, "correct horse battery");
    list.addAccount("ben", Role.EDITOR, "correct horse battery");
    try {
      var session = sessions.begin("ben");
      assertEndsAfter(() -> list.setRole("ben", Role.READER), "Cookie", "hark-session=" + session);
    } finally {
      list.removeAccount("ben");
      list.removeAccount("ann");
    }
  }

  /** The stream goes on until the right is taken away; without that, it has no end. */
  private void assertEndsAfter(Runnable change, String header, String value) throws Exception {
    var request =
        HttpRequest.newBuilder(site.resolve("/api/imports/events")).header(header, value).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      assertEquals(200, answer.statusCode());
      try (var events =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertTrue(events.readLine().startsWith("data:"));
        change.run();
        readToTheEnd(events);
      }
    }
  }

  private static void readToTheEnd(BufferedReader events) throws IOException {
    while (events.readLine() != null) {
      // until the application ends it
    }
  }
}
