package hark.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AccessList;
import hark.access.Role;
import hark.app.Sources;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every request that the application declares, sent by visitors of every role. */
@QuarkusTest
@TestProfile(ClosedApplication.class)
class AccessRulesTest {

  /** Requests that no resource class declares. */
  private static final List<String> ROUTES =
      List.of(
          "GET /q/health",
          "GET /q/health/live",
          "GET /q/health/ready",
          "GET /media/samples/none.mp3",
          "GET /assets/none.css",
          "HEAD /videos",
          "OPTIONS /videos",
          "GET /unknown",
          "PATCH /videos/none",
          "GET /q/unknown");

  private static final Set<Integer> REFUSALS = Set.of(401, 403);

  @TestHTTPResource("")
  URI site;

  @Inject AccessList list;

  private final Map<Role, String> tokens = new EnumMap<>(Role.class);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void issueTokens() {
    for (var role : List.of(Role.READER, Role.EDITOR, Role.ADMIN)) {
      tokens.put(role, list.addToken("rules " + role, role).text());
    }
  }

  @AfterEach
  void withdrawTokens() {
    tokens.keySet().forEach(role -> list.removeToken("rules " + role));
    client.close();
  }

  @Test
  void everyDeclaredRequestHasALine() throws IOException {
    var missing = new TreeSet<String>();
    for (var request : requests()) {
      var parts = request.split(" ");
      if (AccessRules.highest(parts[0], parts[1]).isEmpty()) {
        missing.add(request);
      }
    }
    missing.removeAll(List.of("GET /unknown", "PATCH /videos/none", "GET /q/unknown"));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyRequestIsRefusedExactlyWithoutItsRole() throws Exception {
    var wrong = new ArrayList<String>();
    int sent = 0;
    for (var request : requests()) {
      for (var role : Role.values()) {
        var parts = request.split(" ");
        boolean isAllowed = role.includes(AccessRules.needed(parts[0], parts[1]));
        int status = status(parts[0], parts[1], role);
        int refusal = role == Role.NONE ? 401 : 403;
        if (isAllowed ? REFUSALS.contains(status) || status >= 500 : status != refusal) {
          wrong.add("%s as %s: %d".formatted(request, role, status));
        }
        sent++;
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(sent > 350, "looked in the wrong place");
  }

  private static Set<String> requests() throws IOException {
    var all = new TreeSet<>(ROUTES);
    for (var endpoint : Sources.endpoints()) {
      all.add(endpoint.replaceAll("\\{ending}", "vtt").replaceAll("\\{[^}]*}", "1"));
    }
    return all;
  }

  private int status(String method, String path, Role role) throws Exception {
    var request =
        HttpRequest.newBuilder(site.resolve(path))
            .method(method, BodyPublishers.noBody())
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (role != Role.NONE) {
      request.header("Authorization", "Bearer " + tokens.get(role));
    }
    var answer = client.send(request.build(), BodyHandlers.ofInputStream());
    try (var _ = answer.body()) { // that of events has no end
      return answer.statusCode();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, READER",
    "GET, /videos, READER",
    "HEAD, /videos/, READER",
    "GET, /videos//a, READER",
    "GET, /videos/a/edit, EDITOR",
    "GET, /videos/a/edit;b=c, ADMIN",
    "GET, /videos;b/a, ADMIN",
    "GET, /videos/a/segments/3, EDITOR",
    "DELETE, /videos/a, ADMIN",
    "GET, /api/videos/a/transcript.vtt, READER",
    "GET, /api/videos/a/transcript., ADMIN",
    "PUT, /api/videos/a/transcript, EDITOR",
    "GET, /api/library/export, ADMIN",
    "POST, /imports/copy, ADMIN",
    "GET, /imports/queue, EDITOR",
    "GET, /media/a/b/c.mp3, READER",
    "GET, /media, ADMIN",
    "GET, /assets/1/a.css, NONE",
    "GET, /assets, ADMIN",
    "POST, /language, NONE",
    "PROPFIND, /, ADMIN"
  })
  void whatIsNotListedIsForAdmins(String method, String path, Role needed) {
    assertEquals(needed, AccessRules.needed(method, path));
  }
}
