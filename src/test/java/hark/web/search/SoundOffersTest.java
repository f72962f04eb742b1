package hark.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that sound like a name, offered beside a result, in a real browser and in the API. */
@QuarkusTest
@EnabledWithChromium
class SoundOffersTest extends InChromium {

  @BeforeEach
  void fill() {
    Given.transcript(
        "sounds1",
        "Names",
        "en",
        "Mister Zembrick moves to approve.",
        "A second by mister sembrick, and mister sembrick says so.");
  }

  @Test
  void aClickOnAnOfferAddsItsMomentsBelowTheOthers() {
    var page = desktop();
    page.navigate(site + "/search?q=Zembrick");
    var chip = page.locator("[data-offer=sound]");
    assertThat(chip).hasText("sembrick 2");
    assertThat(page.locator("[data-count]")).hasText("1 moment in 1 video");
    chip.click();
    assertThat(page.locator("[data-count]")).hasText("3 moments in 1 video, 2 that sound alike");
    assertThat(page.locator(".moment .form").first()).hasText("sounds alike");
    assertThat(page.locator(".moment mark").last()).hasText("sembrick");
    assertThat(page.locator("#q")).hasValue("Zembrick~~sembrick");
  }

  @Test
  void theApiOffersThemWithTheirCount() {
    given()
        .queryParam("q", "zembrick moves")
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("totalMoments", equalTo(1))
        .body("soundsMoments", equalTo(0));
    given()
        .queryParam("q", "mister zembrick")
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("offers.kind", hasItem("sound"))
        .body("offers.query", hasItem("mister zembrick~~sembrick"));
  }

  @Test
  void theTiersMayBeNamed() {
    given()
        .queryParam("q", "zembrick")
        .queryParam("tiers", "exact,inflected,sounds")
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("exactMoments", equalTo(1))
        .body("soundsMoments", equalTo(2));
    given()
        .queryParam("q", "zembrick")
        .queryParam("tiers", "exact,loud")
        .get("/api/search")
        .then()
        .statusCode(400)
        .body(containsString("sounds"));
  }

  @Test
  void aNameMayHaveAnApostropheOrACombiningAccent() {
    Given.transcript("sounds2", "More", "en", "This is o'quigly. And mister seidlitz with him.");
    assertOffered("O'Quigley", "O'Quigley~~oquigly");
    assertOffered("Ze\u0301idlitz", "Ze\u0301idlitz~~seidlitz");
    given()
        .queryParam("q", "-O'Quigley zembrick*")
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("offers.kind", not(hasItem("sound")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"mister zembrick moves\"",
        "“mister zembrick moves”",
        "„mister zembrick moves“",
        "«mister zembrick moves»",
        "＂mister zembrick moves＂",
        "「mister zembrick moves」",
        "“zembrick”",
        "-(mister zembrick ) moves",
        "title:\"a zembrick b\" moves"
      })
  void noWordOfAPhraseOrFilterIsReplaced(String query) {
    given()
        .queryParam("q", query)
        .queryParam("replace", false)
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("offers.kind", not(hasItem("sound")));
  }

  @Test
  void aWordInAGroupOrBetweenNoBreakSpacesIs() {
    assertOffered("(mister zembrick)", "(mister zembrick~~sembrick)");
    assertOffered("mister\u00A0zembrick", "mister\u00A0zembrick~~sembrick");
  }

  private static void assertOffered(String query, String offered) {
    given()
        .queryParam("q", query)
        .get("/api/search")
        .then()
        .statusCode(200)
        .body("offers.query", hasItem(offered));
  }
}
