package hark.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signing in at a provider where a proxy has TLS, and serves Hark under a path. */
@QuarkusTest
@TestProfile(OpenIdBehindProxyTest.Behind.class)
@Timeout(120)
class OpenIdBehindProxyTest {

  /** The settings of docs/operate/proxy.md, with a provider. */
  public static final class Behind implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "hark.path", "/hark",
          "hark.allowed-hosts", "media.example.org",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
          "hark.access.openid.client-id", "hark",
          "hark.access.openid.client-secret", "a secret of the tests",
          "hark.access.openid.usual-role", "reader");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(OpenIdServer.class));
    }
  }

  @TestHTTPResource("")
  URI site;

  @Test
  void theProviderLeadsBackToTheAddressOfTheProxy() {
    OpenIdServer.require();
    var outside = URI.create("https://media.example.org:8443/");
    try (var browser = new OpenIdBrowser(outside, site)) {
      var left = browser.open("/hark/sign-in/openid?next=%2Fvideos");
      var there = OpenIdBrowser.location(left);
      assertTrue(
          there.contains(
              "redirect_uri=https%3A%2F%2Fmedia.example.org%3A8443%2Fhark%2Fsign-in%2Fopenid%2Freturn"),
          there);
      var state = OpenIdBrowser.set(left, "q_auth_").getFirst();
      assertTrue(
          state.contains("Secure")
              && state.toLowerCase(Locale.ROOT).contains("httponly")
              && state.contains("Path=/hark/sign-in/openid"),
          state);
      var back = browser.open(browser.signInThere(there, "ann"));
      assertEquals("/hark/videos", OpenIdBrowser.location(back));
      var session = OpenIdBrowser.set(back, "__Host-hark-session").getFirst();
      assertTrue(session.contains("Secure") && session.contains("HttpOnly"), session);
      assertEquals(200, browser.open("/hark/videos").statusCode());
    }
  }
}
