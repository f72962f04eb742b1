package hark.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** The time lines of hits and of a video's page, in a browser. */
@QuarkusTest
@EnabledWithChromium
class HitTimelineTest extends InChromium {

  private static final int MANY = 90;

  private Page page;
  private HarkPages hark;

  @BeforeEach
  void open() {
    Given.transcript("line-few", "A few", "en", turnstones(3, 20));
    Given.transcript("line-many", "Very many", "en", turnstones(MANY, 2));
    Given.media("line-few", site + "media/samples/VI000000000000000001.ogg");
    Given.media("line-many", site + "media/samples/VI000000000000000001.ogg");
    page = desktop("search?q=turnstonebird");
    hark = new HarkPages(page, site);
  }

  @AfterEach
  void nothingWentWrongInTheConsole() {
    assertEquals(List.of(), chromium.errors());
  }

  private static List<Map<String, Object>> turnstones(int count, int apart) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "start",
                    apart * i + 1,
                    "end",
                    apart * i + 3,
                    "text",
                    "Turnstonebird number %d.".formatted(i)))
        .toList();
  }

  private Locator line(String title) {
    return page.locator(".hit", new Page.LocatorOptions().setHasText(title))
        .locator("[data-time-line]");
  }

  private void hover(Locator line, double share) {
    var place = line.boundingBox();
    page.mouse().move(place.x + share * place.width, place.y + place.height / 2);
  }

  @Test
  void everyHitHasItsTimeLineAndManyMomentsAreADensity() {
    assertThat(page.locator(".hit [data-time-line]")).hasCount(2);
    assertThat(line("A few").locator("[data-tick]")).hasCount(3);
    assertThat(line("A few")).hasAttribute("data-length", "43"); // no length is stated
    assertThat(line("Very many").locator("[data-tick]")).hasCount(0);
    assertThat(line("Very many").locator(".density")).hasCount(1);
    page.navigate(site + "videos/line-many?q=turnstonebird");
    assertThat(page.locator("[data-count]")).hasText(MANY + " moments");
    assertThat(page.locator("[data-player] .density")).hasCount(1);
    page.navigate(site + "videos/line-few?q=turnstonebird");
    assertThat(page.locator("[data-player] .density")).hasCount(0);
    assertThat(page.locator("[data-player] [data-tick]")).hasCount(3);
  }

  @Test
  void hoverReadsTheWordsAndAClickPlaysThem() {
    hover(line("A few"), 21 / 43.0);
    assertThat(line("A few").locator(".tip")).hasText("0:21 Turnstonebird number 1.");
    page.mouse().down();
    page.mouse().up();
    hark.until("document.querySelector('audio')?.paused === false");
    hark.untilPlayer("currentTime >= 21");
    assertThat(page.locator("[data-dock-words]")).hasText("Turnstonebird number 1.");
    page.mouse().move(5, 5);
    assertThat(line("A few").locator(".tip")).isHidden();
    hover(line("Very many"), 0.5);
    assertThat(line("Very many").locator(".tip"))
        .hasText(Pattern.compile("^1:[23]\\d Turnstonebird number 4\\d\\.$"));
  }

  @Test
  void focusReadsTheWordsAndKeysStepAndPlay() {
    for (var title : List.of("A few", "Very many")) {
      var slider = line(title).locator("[data-slider]");
      slider.focus();
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      assertThat(line(title).locator(".tip"))
          .hasText(Pattern.compile("Turnstonebird number 1\\.$"));
      assertThat(slider)
          .hasAttribute("aria-valuetext", Pattern.compile("Turnstonebird number 1\\.$"));
      page.keyboard().press("End");
      page.keyboard().press("ArrowLeft");
      var last = title.equals("A few") ? 1 : MANY - 2;
      assertThat(line(title).locator(".tip"))
          .hasText(Pattern.compile("Turnstonebird number " + last + "\\.$"));
      page.keyboard().press("Enter");
      hark.until("document.querySelector('audio')?.paused === false");
      assertThat(page.locator("[data-dock-words]")).hasText("Turnstonebird number " + last + ".");
      assertEquals(List.of(), violations(page));
    }
  }

  @Test
  void onTheVideosPageTheLineReadsTheWordsTooAndFitsTheRecording() {
    page.navigate(site + "videos/line-few?q=turnstonebird");
    hark.untilPlayer("readyState > 0");
    assertThat(page.locator("[data-count]")).hasText("3 moments");
    double length =
        ((Number) page.evaluate("document.querySelector('audio').duration")).doubleValue();
    assertTrue(length > 200, "The recording is longer than its transcript");
    var line = page.locator("[data-player] [data-time-line]");
    hover(line, 21 / length);
    assertThat(line.locator(".tip")).hasText("0:21 Turnstonebird number 1.");
    var tick = line.locator("[data-tick]").nth(1).boundingBox();
    var place = line.locator("svg").boundingBox();
    assertEquals(21 / length, (tick.x - place.x) / place.width, 0.01);
    page.mouse().down();
    page.mouse().up();
    hark.untilPlayer("currentTime >= 21");
    assertThat(page.locator("#s1")).hasClass(Pattern.compile("\\bplaying\\b"));
  }

  @Test
  void withoutScriptsAMarkIsALink() {
    var plain = chromium.openWithoutScripts();
    plain.navigate(site + "search?q=turnstonebird");
    var href = plain.locator("[data-tick]").first().getAttribute("href");
    assertTrue(href.startsWith("/videos/line-few?t=1"), href);
  }
}
