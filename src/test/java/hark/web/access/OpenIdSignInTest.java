package hark.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.access.AuditLog;
import hark.access.Sessions;
import hark.access.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signing in at a real provider of OpenID Connect, and what can go wrong on the way. */
@QuarkusTest
@TestProfile(OpenIdSignInTest.WithProvider.class)
@Timeout(120)
class OpenIdSignInTest {

  private static final String COOKIE = "hark-session";
  private static final Pattern SIGN_OUT_THERE =
      Pattern.compile("href=\"([^\"]*/session/end[^\"]*)\"");
  private static final Pattern CONFIRMATION = Pattern.compile("name=\"xsrf\" value=\"([^\"]*)\"");

  /** A start of the application with a provider. */
  public static final class WithProvider implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "hark.access.openid.client-id", "hark",
          "hark.access.openid.client-secret", "a secret of the tests",
          "hark.access.openid.name", "Example & Co",
          "hark.access.openid.scopes", "profile,groups",
          "hark.access.groups.staff", "editor",
          "hark.access.groups.guests", "reader");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(OpenIdServer.class));
    }
  }

  @TestHTTPResource("")
  URI site;

  @Inject Sessions sessions;
  @Inject AuditLog audit;

  private OpenIdBrowser browser;

  @BeforeEach
  void openBrowser() {
    OpenIdServer.require();
    browser = new OpenIdBrowser(site, site);
  }

  @AfterEach
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private HttpResponse<String> signIn(String login, String next) {
    var there = browser.leave("/sign-in/openid?next=" + next);
    return browser.open(browser.signInThere(there, login));
  }

  private int status(String path) {
    return browser.open(path).statusCode();
  }

  private void assertRefused(HttpResponse<String> answer, int status, String text) {
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(text), answer.body());
    assertTrue(answer.body().contains("href=\"/sign-in/openid?next="), "it can be tried again");
    assertFalse(browser.cookies().containsKey(COOKIE));
    assertEquals(303, status("/videos"));
  }

  @Test
  void aPersonSignsInAndSeesThePageThatWasWanted() {
    var toSignIn = OpenIdBrowser.location(browser.open("/videos?sort=title"));
    var page = browser.open(toSignIn).body();
    assertTrue(page.contains("Sign in with Example &amp; Co"));
    assertFalse(page.contains("type=\"password\""), "there are no accounts");
    var link = OpenIdBrowser.found(Pattern.compile("href=\"(/sign-in/openid[^\"]*)\""), page);
    var there = browser.leave(link);
    for (var needed :
        List.of("response_type=code", "code_challenge_method=S256", "nonce=", "state=", "groups")) {
      assertTrue(there.contains(needed), there);
    }
    assertTrue(there.startsWith(OpenIdServer.address()));
    var back = browser.open(browser.signInThere(there, "ann+staff"));
    assertEquals(303, back.statusCode());
    assertEquals("/videos?sort=title", OpenIdBrowser.location(back));
    var cookie = OpenIdBrowser.set(back, COOKIE).getFirst();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    assertEquals(List.of(), OpenIdBrowser.set(back, "q_session"), "the framework has no session");
    assertEquals(List.of(COOKIE), List.copyOf(browser.cookies().keySet()));
    assertTrue(browser.open("/videos").body().contains(">ann</a>"));
    assertTrue(browser.open("/account").body().contains("Example &amp; Co"));
  }

  @Test
  void theLogOfChangesSaysWhichAnnItWasAndHasNoSignIns() {
    signIn("ann+staff", "/");
    var session = browser.cookies().get(COOKIE);
    browser.submit("/imports/queue/cancel", Map.of("form-token", Sessions.formToken(session)));
    var changes = audit.latest(100).changes();
    var last = changes.getFirst();
    assertEquals("POST /imports/queue/cancel", last.request());
    assertEquals("ann", last.who());
    assertEquals(Optional.of(Visitor.Means.PROVIDER), last.means());
    assertEquals("ann+staff", last.subject(), "as this provider tells people apart");
    assertEquals(OpenIdServer.address(), last.issuer());
    assertTrue(changes.stream().noneMatch(one -> one.request().contains("/sign-in")));
  }

  @Test
  void groupsGiveRoles() {
    signIn("ann+staff", "/");
    assertEquals(200, status("/imports"));
    assertEquals(403, status("/access"));
    browser.close();
    browser = new OpenIdBrowser(site, site);
    signIn("ben+guests+unknown", "/");
    assertEquals(200, status("/videos"));
    assertEquals(403, status("/imports"));
  }

  @Test
  void aPersonWithoutAGroupIsToldSo() {
    assertRefused(signIn("eve+strangers", "/"), 403, "none of your groups");
  }

  @Test
  void whoCancelsCanTryAgain() {
    var there = browser.leave("/sign-in/openid");
    assertRefused(browser.open(browser.cancelThere(there)), 403, "or you cancelled");
  }

  @Test
  void anotherStateIsRefused() {
    var back = browser.signInThere(browser.leave("/sign-in/openid"), "ann+staff");
    var other = OpenIdBrowser.with(back, "state", "11111111-1111-1111-1111-111111111111");
    assertRefused(browser.open(other), 400, "could not be completed");
    assertRefused(browser.open("/sign-in/openid/return?code=x"), 400, "could not be completed");
    assertRefused(browser.open("/sign-in/openid/return"), 400, "could not be completed");
  }

  @Test
  void anotherNonceIsRefused() {
    var there = OpenIdBrowser.with(browser.leave("/sign-in/openid"), "nonce", "of-another");
    assertRefused(
        browser.open(browser.signInThere(there, "ann+staff")), 400, "could not be completed");
  }

  @Test
  void aCodeOfAnotherSignInIsRefused() {
    var there =
        OpenIdBrowser.with(
            browser.leave("/sign-in/openid"),
            "code_challenge",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    assertRefused(
        browser.open(browser.signInThere(there, "ann+staff")), 400, "could not be completed");
  }

  @Test
  void aReturnWorksOnceAndInTheSameBrowserOnly() {
    var back = browser.signInThere(browser.leave("/sign-in/openid"), "ann+staff");
    try (var other = new OpenIdBrowser(site, site)) {
      assertEquals(400, other.open(back).statusCode());
    }
    assertEquals(303, browser.open(back).statusCode());
    assertEquals(400, browser.open(back).statusCode());
  }

  @Test
  void afterwardsNoOtherSiteIsShown() {
    for (var next : List.of("//evil.example/", "https://evil.example/", "%2F%2Fevil.example")) {
      assertEquals("/", OpenIdBrowser.location(signIn("ann+staff", next)));
    }
  }

  @Test
  void signingOutIsOfferedAtTheProviderToo() {
    signIn("ann+staff", "/");
    var session = browser.cookies().get(COOKIE);
    var answer = browser.submit("/sign-out", Map.of("form-token", Sessions.formToken(session)));
    assertEquals(200, answer.statusCode());
    assertTrue(sessions.use(session).isEmpty());
    assertEquals(303, status("/videos"));
    var there = OpenIdBrowser.found(SIGN_OUT_THERE, answer.body()).replace("&amp;", "&");
    var question = browser.open(there);
    assertEquals(200, question.statusCode(), question.body());
    var done =
        browser.submit(
            OpenIdServer.address() + "/session/end/confirm",
            Map.of("xsrf", OpenIdBrowser.found(CONFIRMATION, question.body()), "logout", "yes"));
    assertEquals(site.resolve("/sign-in").toString(), OpenIdBrowser.location(done));
  }

  @Test
  void allSessionsOfAPersonEndTogether() {
    signIn("ann+staff", "/");
    var first = browser.cookies().get(COOKIE);
    try (var second = new OpenIdBrowser(site, site)) {
      var there = second.leave("/sign-in/openid");
      second.open(second.signInThere(there, "ann+staff"));
      assertEquals(200, second.open("/videos").statusCode());
      browser.submit("/sign-out/everywhere", Map.of("form-token", Sessions.formToken(first)));
      assertEquals(303, second.open("/videos").statusCode());
    }
  }

  @Test
  void cookiesOfTheFrameworkMeanNothing() {
    browser.cookies().put("q_session_hark", "x");
    browser.cookies().put("q_session", "x");
    browser.cookies().put("q_auth_hark_x", "x");
    assertEquals(303, status("/videos"));
    assertEquals(200, status("/sign-in"));
    browser.cookies().clear();
    signIn("ann+staff", "/");
    assertEquals(200, status("/videos"));
  }
}
