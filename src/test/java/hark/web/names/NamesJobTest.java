package hark.web.names;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is added and what was misheard is heard, accepted and rejected, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class NamesJobTest extends InChromium {

  @BeforeEach
  void fill() {
    Given.transcript(
        "namesjob",
        "Council of birds",
        "en",
        "Thank you, Mister Snider, for that.",
        "We heard Snider and the others.",
        "In the end Snider said no.");
    Given.media("namesjob", site + "media/samples/VI000000000000000001.ogg");
  }

  @AfterEach
  void clear() {
    given().delete("/api/names/{name}", "snyder");
    given().delete("/api/videos/{id}", "namesjob").then().statusCode(204);
  }

  private static Locator suggestions(Page page) {
    return page.locator("[data-decide]");
  }

  private static Locator button(Page page, int suggestion, String name) {
    return suggestions(page)
        .nth(suggestion)
        .locator("button", new Locator.LocatorOptions().setHasText(name));
  }

  @ParameterizedTest
  @CsvSource({"1280, 900, LIGHT", "390, 800, DARK"})
  void fromTheLibraryToACorrectedTranscript(int width, int height, ColorScheme scheme) {
    var page = chromium.open(scheme, width, height);
    page.navigate(site + "videos");
    page.locator("main a[href$='/names']").click();
    page.locator("#name").fill("Snyder");
    page.locator("form.add button").click();
    assertThat(suggestions(page)).hasCount(3);
    assertThat(page.locator("h1")).containsText("Snyder");
    picture(page, "names-" + width);

    page.locator("[data-act=play]").first().click();
    assertThat(page.locator("[data-dock]")).isVisible();
    assertThat(page.locator("[data-dock-title]")).hasText("Council of birds");

    button(page, 0, "Accept").click();
    assertThat(suggestions(page)).hasCount(2);
    assertThat(page.locator("[data-answer] .said-so")).containsText("Snyder was written.");
    assertThat(page.locator("[data-dock]")).isVisible();
    assertEquals("Thank you, Mister Snyder, for that.", text(0));

    button(page, 0, "Reject").click();
    assertThat(suggestions(page)).hasCount(1);
    assertThat(page.locator("[data-report]")).hasText("The suggestion was rejected.");
    assertEquals("We heard Snider and the others.", text(1));

    page.locator("form[action$='accept-all'] button.primary").click();
    assertThat(page.locator(".nothing")).isVisible();
    assertThat(page.locator("[data-answer] .said-so"))
        .containsText("1 place in 1 video corrected.");
    assertEquals("In the end Snyder said no.", text(2));
  }

  private static String text(int segment) {
    return given().get("/api/videos/namesjob").path("segments[%d].text".formatted(segment));
  }
}
