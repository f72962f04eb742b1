package hark.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an answer is set out: what is in sight first, titles, direction, suggestions. */
@QuarkusTest
@EnabledWithChromium
class ResultsLookTest extends InChromium {

  private static final int TITLED = 7;

  @BeforeEach
  void fill() {
    Given.transcript(
        "look-1",
        "THE WHOLE TRUTH ABOUT DUNLINGULLS",
        "en",
        "A dunlingull came by.",
        "Another dunlingull followed it.");
    Given.transcript("look-2", "NASA", "en", "There was a dunlingull at the launch.");
  }

  @AfterEach
  void nothingWentWrongInTheConsole() {
    assertEquals(List.of(), chromium.errors());
  }

  @ParameterizedTest
  @CsvSource({"360, 740", "390, 844"})
  void theFirstMomentIsOnTheFirstScreenOfAPhone(int width, int height) {
    for (int i = 0; i < TITLED; i++) {
      Given.transcript("look-titled-" + i, "A long title about sanderlings " + i, "en", "Nothing.");
    }
    Given.transcript("look-sound", "Shore", "en", "The sanderlings run.", "The sanderlink too.");
    var page = chromium.open(ColorScheme.LIGHT, width, height);
    page.navigate(site + "search?q=sanderlings");
    assertThat(page.locator(".titled")).isVisible();
    var moment = page.locator(".moment").first().boundingBox();
    assertTrue(moment.y + moment.height <= height, "It ends at " + (moment.y + moment.height));
  }

  @ParameterizedTest
  @CsvSource({"360", "1280"})
  void videosWithTheWordsInTheirTitlesAreOneLineWithAWayToAll(int width) {
    for (int i = 0; i < TITLED; i++) {
      Given.transcript("look-titled-" + i, "A long title about sanderlings " + i, "en", "Nothing.");
    }
    var page = chromium.open(ColorScheme.LIGHT, width, 900);
    page.navigate(site + "search?q=sanderlings");
    assertTrue(page.locator(".titled").boundingBox().height <= 50);
    var all = page.locator(".titled > a");
    assertThat(all).hasText("All " + TITLED);
    assertThat(all).isInViewport();
    all.click();
    assertThat(page).hasURL(Pattern.compile("/videos\\?filter=sanderlings$"));
    assertThat(page.locator("main")).containsText("A long title about sanderlings 6");
  }

  @Test
  void titlesInCapitalsAreSetSmallerAndNamesAreNot() {
    var page = desktop("search?q=dunlingull");
    assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("TRUTH")))
        .hasCSS("font-variant-caps", "all-small-caps");
    assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("NASA")))
        .hasCSS("font-variant-caps", "normal");
    page.navigate(site + "videos/look-1");
    assertThat(page.locator("h1")).hasCSS("font-variant-caps", "all-small-caps");
  }

  @Test
  void wordsOfAnUndeclaredLanguageGoTheWayTheirScriptGoes() {
    Given.transcript("look-und", "الميناء في الليل", "und", "NASA كان الميناء هادئا في تلك الليلة");
    var page = desktop("search?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1+video:look-und");
    assertThat(page.locator(".said").first()).hasCSS("direction", "rtl");
    assertThat(page.locator(".hit h2")).hasCSS("direction", "rtl");
    page.navigate(site + "search?q=dunlingull+video:look-2");
    assertThat(page.locator(".said").first()).hasCSS("direction", "ltr");
  }

  @Test
  void suggestionsGoWhenTypingRestsAndComeBackByAKey() {
    var page = desktop();
    var hark = new HarkPages(page, site);
    page.clock().install();
    hark.start();
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    page.keyboard().type("dunlingul");
    page.clock().runFor(200);
    var list = page.locator(".suggestions");
    assertThat(list).isVisible();
    page.clock().runFor(2_000);
    assertThat(list).isHidden();
    assertThat(page.locator(".moment").first()).isInViewport();
    page.keyboard().press("ArrowDown");
    assertThat(list).isVisible();
    page.clock().runFor(2_000); // somebody is choosing
    assertThat(list).isVisible();
    page.keyboard().press("Escape");
    page.keyboard().type("l");
    page.clock().runFor(200);
    assertThat(page.locator("h1")).hasText(Pattern.compile("^3 moments"));
    page.clock().runFor(300);
    assertEquals(
        List.of(),
        page.locator(".suggestions li").allTextContents().stream()
            .filter("dunlingull"::equals)
            .toList());
  }

  @Test
  void aLongResultKeepsItsRowOfMenusInOneLineOnAPhone() {
    var segments =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "start", i, "end", i + 1, "text", "A dunlingull.", "speaker", "Voice " + i))
            .toList();
    Given.transcript("look-de", "Stimmen", "de", segments);
    var page = chromium.open(ColorScheme.DARK, 360, 740);
    page.navigate(site + "search?q=dunlingull");
    assertTrue(page.locator(".menus").boundingBox().height < 60);
    page.locator(".menu summary").last().scrollIntoViewIfNeeded();
    page.locator(".menu summary").first().click();
    assertThat(page.locator(".menu[open] .choices a").first()).isInViewport();
    assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= 360);
  }
}
