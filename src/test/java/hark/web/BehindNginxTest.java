package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hark behind a real nginx, set up as docs/operate/proxy.md says, at a port of its own as on a LAN.
 */
@QuarkusTest
@TestProfile(BehindNginxTest.Behind.class)
@Timeout(120)
class BehindNginxTest {

  /** The settings of docs/operate/proxy.md. */
  public static final class Behind implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "hark.path", "/hark",
          "hark.allowed-hosts", "media.example.org",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }
  }

  @TestHTTPResource("/")
  URL site;

  @TempDir Path folder;

  @BeforeAll
  static void needsNginx() {
    if (Nginx.program().isEmpty()) {
      System.err.println("The documented proxy is not tried: no nginx was found.");
      assertNotEquals("true", System.getenv("CI"), "CI has to have nginx");
    }
    assumeTrue(Nginx.program().isPresent(), "no nginx");
  }

  private Nginx nginx(String scheme) throws Exception {
    return Nginx.start(folder, site.getAuthority(), scheme);
  }

  /** A browser's request over plain HTTP: no Sec-Fetch headers, the port in Host and Origin. */
  private static RequestSpecification browser(Nginx nginx) {
    return browser(nginx, "http://media.example.org:" + nginx.port());
  }

  private static RequestSpecification browser(Nginx nginx, String origin) {
    var host = "media.example.org:" + nginx.port();
    return given()
        .baseUri("http://127.0.0.1:" + nginx.port())
        .header("Host", host)
        .header("Origin", origin)
        .redirects()
        .follow(false);
  }

  @Test
  void formsAreTakenAtAnyPort() throws Exception {
    try (var nginx = nginx("http")) {
      browser(nginx)
          .formParam("ids", "VI000000000000000003")
          .post("/hark/imports")
          .then()
          .statusCode(303)
          .header("Location", startsWith("/hark/imports/queue?added="));
      browser(nginx, "http://evil.example")
          .formParam("ids", "VI000000000000000003")
          .post("/hark/imports")
          .then()
          .statusCode(403);
      browser(nginx).get("/hark/").then().statusCode(200).body(containsString("=\"/hark/videos\""));
    }
  }

  @Test
  void linksHaveTheSchemeOfTheProxy() throws Exception {
    Given.transcript("behind", "Behind", "en", "The quick proxy was passed");
    for (var scheme : new String[] {"http", "https"}) {
      try (var nginx = nginx(scheme)) {
        var there = scheme + "://media.example.org:" + nginx.port() + "/hark/videos/behind";
        browser(nginx)
            .get("/hark/api/search.json?q=passed")
            .then()
            .statusCode(200)
            .body("moments[0].link", startsWith(there));
        browser(nginx)
            .get("/hark/api/search.csv?q=passed")
            .then()
            .statusCode(200)
            .body(containsString(there));
      }
    }
  }

  @Test
  void browsersAreToldToStayWithTlsWhereTheProxyHasIt() throws Exception {
    try (var nginx = nginx("https")) {
      browser(nginx)
          .get("/hark/videos")
          .then()
          .statusCode(200)
          .header("Strict-Transport-Security", "max-age=31536000");
    }
    try (var nginx = nginx("http")) {
      browser(nginx)
          .get("/hark/videos")
          .then()
          .statusCode(200)
          .header("Strict-Transport-Security", nullValue());
    }
  }

  @Test
  void largeRequestsPassAndTooLargeOnesAreRefused() throws Exception {
    try (var nginx = nginx("http")) {
      assertEquals("HTTP/1.1 422 ", statusOf(nginx.port(), 60, true));
      assertEquals("HTTP/1.1 413 ", statusOf(nginx.port(), 65, false));
    }
  }

  /**
   * The beginning of the answer to a file of zeros, sent piece by piece.
   *
   * @param isSent otherwise only its size is told
   */
  private static String statusOf(int port, int megabytes, boolean isSent) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      var head =
          "PUT /hark/api/videos/big/transcript HTTP/1.1\r\nHost: media.example.org\r\n"
              + "Content-Length: %d\r\nConnection: close\r\n\r\n".formatted(megabytes << 20);
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; isSent && i < megabytes; i++) {
        out.write(new byte[1 << 20]);
      }
      return new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void eventsArriveAtOnce() throws Exception {
    try (var nginx = nginx("http")) {
      assertTrue(sendsAnEvent(nginx.port()), "The stream ended without an event");
    }
  }

  private static boolean sendsAnEvent(int port) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      var request = "GET /hark/api/imports/events HTTP/1.1\r\nHost: media.example.org\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      return untilData(new BufferedReader(in));
    }
  }

  private static boolean untilData(BufferedReader in) throws IOException {
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("data:")) {
        return true;
      }
    }
    return false;
  }
}
