package hark.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Visitors that a proxy names, with this machine's second address as that of the proxy. */
@QuarkusTest
@TestProfile(ProxyHeaderTest.BehindProxy.class)
class ProxyHeaderTest {

  /** A start of the application behind a proxy that names visitors. */
  public static final class BehindProxy implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "hark.access.header", "Remote-User",
          "hark.access.groups-header", "Remote-Groups",
          "hark.access.groups.staff", "editor",
          "hark.access.trusted-networks", "192.0.2.0/24,127.0.0.2");
    }
  }

  @TestHTTPResource("")
  URI site;

  private HttpResponse<String> send(String from, HttpRequest.Builder request) throws Exception {
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(InetAddress.ofLiteral(from))
            .build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private HttpRequest.Builder request(String path, String... headers) {
    return HttpRequest.newBuilder(site.resolve(path)).headers(headers);
  }

  @Test
  void theHeaderIsBelievedFromTheProxyOnly() throws Exception {
    assertEquals(200, send("127.0.0.2", request("/videos", "Remote-User", "ann")).statusCode());
    assertEquals(401, send("127.0.0.1", request("/videos", "Remote-User", "ann")).statusCode());
    assertEquals(
        401,
        send("127.0.0.1", request("/videos", "Remote-User", "ann", "X-Forwarded-For", "127.0.0.2"))
            .statusCode());
    assertEquals(401, send("127.0.0.2", request("/videos", "Accept", "text/html")).statusCode());
  }

  @Test
  void groupsGiveRoles() throws Exception {
    var reader = request("/imports", "Remote-User", "ann", "Remote-Groups", "guests");
    assertEquals(403, send("127.0.0.2", reader).statusCode());
    var editor = request("/imports", "Remote-User", "ann", "Remote-Groups", "guests, staff");
    assertEquals(200, send("127.0.0.2", editor).statusCode());
  }

  @Test
  void twoNamesAreNone() throws Exception {
    var twice = request("/videos", "Remote-User", "ann", "Remote-User", "ben");
    assertEquals(401, send("127.0.0.2", twice).statusCode());
  }

  @Test
  void theNameIsShownAsTextAndFormsNeedTheirToken() throws Exception {
    var name = "<b>ann</b>";
    var page =
        send("127.0.0.2", request("/names", "Remote-User", name, "Remote-Groups", "staff")).body();
    assertTrue(page.contains("&lt;b&gt;ann&lt;/b&gt;") && !page.contains(name));
    var token = page.replaceFirst("(?s).*?name=\"form-token\" value=\"([0-9a-f]{64})\".*", "$1");
    for (var sent : new String[] {"", token}) {
      var form =
          request(
                  "/names",
                  "Remote-User",
                  name,
                  "Remote-Groups",
                  "staff",
                  "Content-Type",
                  "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("form-token=" + sent + "&name=Zorblinck", UTF_8));
      assertEquals(sent.isEmpty() ? 403 : 303, send("127.0.0.2", form).statusCode());
    }
    assertFalse(page.contains("action=\"/sign-out\""));
  }
}
