package hark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.browser.Chromium;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place where a link of the results leads: its mark, its sound and its quote, in a browser. */
@QuarkusTest
@EnabledWithChromium
class LandingTest extends InChromium {

  private static final int SEGMENTS = 120;

  /** The one mark of the place where somebody landed, and everything else that might frame it. */
  private static final String MARKS =
      """
      () => {
        const here = document.querySelector('.seg.here');
        const style = getComputedStyle(here);
        const ring = [here, ...here.querySelectorAll('*')]
          .filter((one) => getComputedStyle(one).outlineStyle !== 'none').length;
        return [document.querySelectorAll('.seg.here').length, ring, style.boxShadow !== 'none' ? 1 : 0];
      }
      """;

  /** The words found at the place that something lies over, or that are out of the window. */
  private static final String COVERED =
      """
      () => [...document.querySelectorAll('.seg.here mark')]
        .flatMap((mark) => [...mark.getClientRects()])
        .filter((box) => {
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return top === null || top.closest('.seg.here') === null;
        }).length
      """;

  /** Pixels of the rings of found words that the sheet they are in cuts off. */
  private static final String CUT =
      """
      () => {
        const sheet = document.querySelector('.sheet').getBoundingClientRect();
        return [...document.querySelectorAll('.seg, .paragraph > .time')]
          .flatMap((one) => [...one.getClientRects()])
          .filter((box) => box.left - 4 < sheet.left || box.right + 4 > sheet.right).length;
      }
      """;

  @BeforeEach
  void fill() {
    var segments =
        IntStream.range(0, SEGMENTS)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "start",
                        2 * i,
                        "end",
                        2 * i + 2,
                        "text",
                        i == 60
                            ? "and then. At the quay there lay a curlewyacht under its"
                            : i == 61 ? "cover. Nobody came" : "Line %d goes on".formatted(i)))
            .toList();
    Given.transcript("landing", "The yacht", "en", segments);
    Given.media("landing", site + "media/samples/VI000000000000000001.ogg");
  }

  private Page land(Page page) {
    page.navigate(site + "search?q=curlewyacht");
    page.locator(".moment").first().click();
    page.locator("html[data-landed]").waitFor();
    assertThat(page.locator("[data-count]")).hasText("1 of 1");
    return page;
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280, 2560})
  void thePlaceWearsOneMarkAndNoBox(int width) {
    var page = land(chromium.open(ColorScheme.LIGHT, width, 900));
    assertEquals(List.of(1, 0, 1), page.evaluate(MARKS));
    assertEquals(0, page.evaluate(CUT));
    page.keyboard().press("n"); // by a key the place has the focus as well
    assertThat(page.locator("#s60")).isFocused();
    assertEquals(List.of(1, 0, 1), page.evaluate(MARKS));
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void withLargeTextNothingFoundIsBehindThePlayer(int width) {
    try (var large = new Chromium("--blink-settings=defaultFontSize=32,minimumFontSize=0")) {
      var page = land(large.open(ColorScheme.LIGHT, width, 740));
      assertEquals(0, page.evaluate(COVERED));
      page.keyboard().press("n");
      new HarkPages(page, site).untilScrolled();
      assertEquals(0, page.evaluate(COVERED));
    }
  }

  @Test
  void theKeyEnterPlaysFromTheWord() {
    var page = land(desktop());
    var hark = new HarkPages(page, site);
    var word = Double.parseDouble(page.url().replaceAll(".*[?&]t=([0-9.]+).*", "$1"));
    assertTrue(word > 120.5, "The word is not at the beginning of its segment: " + word);
    for (boolean focused : new boolean[] {false, true}) {
      hark.untilPlayer("readyState > 0");
      page.evaluate("document.querySelector('audio').pause()");
      if (focused) {
        page.evaluate("document.querySelector('audio').currentTime = 3");
        page.locator("#s60").focus();
      } else {
        page.evaluate("s => document.querySelector('audio').currentTime = s", word);
      }
      page.keyboard().press("Enter");
      hark.untilPlayer("paused === false");
      hark.untilPlayer("seeking === false");
      assertEquals(word, hark.now(), 1.5);
      assertTrue(hark.now() >= word - 0.05, "It began before the word: " + hark.now());
    }
  }

  @Test
  void theKeyCQuotesTheSentenceAsTheResultsDo() {
    var page = desktop("search?q=curlewyacht");
    var shown = page.locator(".moment .said").first().innerText();
    land(page);
    page.keyboard().press("c");
    assertThat(page.locator("[data-quoting]")).isVisible();
    assertEquals("At the quay there lay a curlewyacht under its cover.", shown);
    assertEquals(shown, page.evaluate("getSelection().toString().trim().replace(/\\s+/g, ' ')"));
  }
}
