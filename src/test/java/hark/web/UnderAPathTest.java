package hark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.browser.Chromium;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hark under a path of another host, behind proxies that take the path off and that do not. */
@QuarkusTest
@TestProfile(UnderAPathTest.Below.class)
@EnabledWithChromium
class UnderAPathTest {

  /** Hark is told where it is. */
  public static final class Below implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("hark.path", "/hark", "hark.indexable", "true");
    }
  }

  private static final String KEEPER = "VI000000000000000001";

  @TestHTTPResource("")
  String site;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theMainJobIsDoneBehindAProxy(boolean takesOff) throws Exception {
    try (var proxy = new ReverseProxy("/hark", withoutSlash(site), takesOff);
        var chromium = new Chromium()) {
      var page = chromium.open(ColorScheme.LIGHT, 1280, 900);
      var hark = new HarkPages(page, proxy.address());
      hark.importSamples();
      hark.search("\"the same small thing every ninety seconds\"");
      hark.moments().first().click();
      page.waitForURL(Pattern.compile(".*/hark/videos/" + KEEPER + "\\?t=88\\.6.*#s26"));
      hark.play();
      hark.untilPlayer("currentTime > 89");
      edit(page, "The keeper, " + takesOff);
      walk(page, proxy.address());
      assertEquals(List.of(), proxy.strays());
      assertEquals(List.of(), errors(chromium));
    }
  }

  /** Returns the errors in the console, except for the page that does not exist. */
  private static List<String> errors(Chromium chromium) {
    return chromium.errors().stream().filter(error -> !error.contains("/hark/nowhere")).toList();
  }

  private static void edit(Page page, String title) {
    link(page, "Edit");
    page.getByLabel("Title").fill(title);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page.locator("h1")).hasText(title);
  }

  private static void walk(Page page, String address) {
    link(page, "Library");
    link(page, "Length");
    assertThat(page).hasURL(address + "videos?sort=length");
    page.getByLabel("Filter", new Page.GetByLabelOptions().setExact(true)).fill("keeper");
    assertThat(page.locator(".index tbody tr")).hasCount(1);
    page.navigate(address + "nowhere");
    link(page, "Go to the library");
    assertThat(page).hasURL(address + "videos");
    link(page, "Help");
    page.locator("a.wordmark").click();
    assertThat(page).hasURL(address);
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  @Test
  void pagesThatSearchEnginesMayShowHavePreviews() {
    Given.transcript("path2", "A <path> twice", "en", "The quick path was walked");
    when()
        .get("/hark/videos/path2")
        .then()
        .body(containsString("property=\"og:title\" content=\"A &lt;path&gt; twice\""))
        .body(containsString("property=\"og:description\" content=\"file"));
    when()
        .get("/hark/videos/path2?t=0")
        .then()
        .body(containsString("property=\"og:description\" content=\"0:00: The quick path was"));
    when()
        .get("/hark/videos/path2?t=0&w=quick+path&until=1")
        .then()
        .body(containsString("property=\"og:description\" content=\"0:00: quick path · file"));
    var start = when().get("/hark/").then();
    start.body(containsString("content=\"Find what was said."));
    var picture =
        start
            .extract()
            .asString()
            .replaceAll("(?s).*property=\"og:image\" content=\"([^\"]*)\".*", "$1");
    assertThat(picture, startsWith(withoutSlash(site) + "/hark/assets/"));
    when().get(picture).then().statusCode(200).contentType("image/png");
  }

  @Test
  void programsAreToldTheirAddressesInTheWorld() {
    Given.transcript("path1", "A path", "en", "The quick path was walked");
    given()
        .queryParam("q", "walked")
        .get("/hark/api/search")
        .then()
        .body("videos[0].moments[0].url", startsWith("/hark/videos/path1?"));
    given()
        .queryParam("q", "walked")
        .get("/hark/api/search.json")
        .then()
        .body("moments[0].link", startsWith(withoutSlash(site) + "/hark/videos/path1?"));
    given()
        .redirects()
        .follow(false)
        .formParam("ids", "VI000000000000000003")
        .post("/imports")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/hark/imports/queue?added=1"));
  }

  @Test
  void browsersAreToldTheirAddressesInTheWorld() {
    when()
        .get("/hark/")
        .then()
        .body(containsString("href=\"/hark/manifest.webmanifest\""))
        .body(containsString("href=\"/hark/opensearch.xml\""));
    var here = withoutSlash(site) + "/hark/";
    when()
        .get("/hark/opensearch.xml")
        .then()
        .body(containsString("template=\"" + here + "search?q={searchTerms}\""))
        .body(containsString("template=\"" + here + "search/suggestions?q={searchTerms}\""))
        .body(containsString(">" + here + "assets/"));
    when()
        .get("/hark/manifest.webmanifest")
        .then()
        .body("start_url", equalTo("."))
        .body("icons[1].src", startsWith("assets/"));
    when().get("/hark/api/openapi").then().body("servers[0].url", equalTo(".."));
  }

  @Test
  void thePathAloneIsSentToItsSlash() {
    given()
        .redirects()
        .follow(false)
        .get("/hark")
        .then()
        .statusCode(308)
        .header("Location", equalTo("/hark/"));
  }

  @Test
  void whoWantsToBeFoundTellsRobotsSo() {
    var page = given().get("/").then().header("X-Robots-Tag", equalTo(null)).extract().asString();
    assertTrue(!page.contains("noindex"), page);
    given().get("/robots.txt").then().body(startsWith("User-agent: *\nDisallow: /api/\n"));
  }

  private static String withoutSlash(String site) {
    return site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
  }
}
