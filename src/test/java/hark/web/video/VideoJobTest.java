package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding words on the page of a video in a real browser. */
@QuarkusTest
@EnabledWithChromium
class VideoJobTest extends VideoInChromium {

  @Test
  void whatIsTypedIsMarkedAtEveryKeyAndSteppedThrough() {
    var page = desktop("videos/job-one");
    page.keyboard().press("/");
    page.keyboard().type("kestr");
    assertThat(page.locator("[data-count]")).hasText("1 of 15");
    assertThat(page.locator(".transcript mark")).hasCount(15);
    assertThat(page.locator("mark.now")).hasCount(1);
    assertTrue(page.url().contains("q=kestr"));
    assertThat(page.locator(".here")).hasCount(0);
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-count]")).hasText("2 of 15");
    assertThat(page.locator("#s2 mark.now")).hasText("kestrel");
    assertThat(page.locator("#s2")).hasClass(Pattern.compile("\\bhere\\b"));
    page.keyboard().press("Shift+Enter");
    page.keyboard().press("Shift+Enter");
    assertThat(page.locator("[data-count]")).hasText("15 of 15");
    assertThat(page.locator("#s28")).isInViewport();
    page.keyboard().press("Escape");
    assertThat(page.locator("#s28")).isFocused();
    page.keyboard().press("Enter");
    new HarkPages(page, site).untilPlayer("currentTime >= 56");
    page.keyboard().press("Escape");
    assertThat(page.locator(".transcript mark")).hasCount(0);
    assertFalse(page.url().contains("q="));
  }

  @Test
  void aSearchBeginsWhereOneReadsAndTakesNobodysPlaceAway() {
    var page = desktop("videos/job-one?t=20#s10");
    var hark = new HarkPages(page, site);
    hark.untilPlayer("currentTime >= 20");
    page.keyboard().press("/");
    page.keyboard().type("kestrel");
    assertThat(page.locator("[data-count]")).hasText("6 of 15");
    assertThat(page.locator("#s10 mark.now")).hasText("kestrel");
    page.locator("#inside").fill("\"line 28\"");
    assertThat(page.locator("[data-count]")).hasText("1 of 1");
    assertEquals(20, hark.now());
    page.keyboard().press("Escape");
    assertThat(page.locator("#s28")).isFocused();
    assertThat(page.locator("#s10")).hasClass(Pattern.compile("\\bhere\\b"));
    assertEquals(20, hark.now());
  }

  @Test
  void marksOutOfSightFollowInSpareTimeAndNewWordsTakeThemAway() {
    var segments = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 900; i++) {
      var text = i % 2 == 0 ? "a zoetrope turns" : "and a lantern";
      segments.add(Map.of("start", 2 * i, "end", 2 * i + 2, "text", text));
    }
    fill("job-wide", "Wide", "en", segments);
    var page = desktop("videos/job-wide");
    page.locator("#inside").fill("zoetrope");
    assertThat(page.locator(".transcript mark")).hasCount(450);
    assertThat(page.locator("#s898 mark")).hasText("zoetrope");
    page.locator("#inside").fill("lantern");
    assertThat(page.locator("#s899 mark")).hasText("lantern");
    assertThat(page.locator("#s898 mark")).hasCount(0);
    assertThat(page.locator(".transcript mark")).hasCount(450);
  }

  @Test
  void withoutHarkTheFindBarSaysSo() {
    var page = desktop("videos/job-one");
    page.route("**/moments?**", route -> route.abort());
    page.locator("#inside").fill("kestrel");
    assertThat(page.locator("[data-count]")).hasText("Hark cannot be reached.");
    page.unroute("**/moments?**");
    page.locator("#inside").fill("kestrels");
    assertThat(page.locator("[data-count]")).hasText("1 of 15");
    chromium.errors(); // the browser's own word on it
  }

  @Test
  void findIsOursOnceAndThenTheBrowsers() {
    var page = desktop("videos/job-one");
    page.evaluate(
        "addEventListener('keydown', event => document.body.dataset.ours = event.defaultPrevented)");
    page.keyboard().press("Control+f");
    assertThat(page.locator("#inside")).isFocused();
    assertEquals("true", page.locator("body").getAttribute("data-ours"));
    page.keyboard().press("Control+f");
    assertEquals("false", page.locator("body").getAttribute("data-ours"));
  }

  /**
   * So long that a page shows a part of it; with one moment near its beginning and one near its
   * end.
   */
  private void fillLong() {
    var segments = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 4_000; i++) {
      var text = i == 10 || i == 3_500 ? "a zoetrope turns" : "line " + i;
      segments.add(Map.of("start", 2 * i, "end", 2 * i + 2, "text", text));
    }
    fill("job-long", "Long", "en", segments);
  }

  @Test
  void theFirstStepLeadsOnFromWhereOneReadsThoughThatIsInAnotherPart() {
    fillLong();
    var page = desktop("videos/job-long");
    page.evaluate("document.querySelector('#s300').scrollIntoView({ block: 'center' })");
    page.keyboard().press("/");
    page.keyboard().type("zoetrope");
    assertThat(page.locator("[data-count]")).hasText("2 moments");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-count]")).hasText("2 of 2");
    assertThat(page.locator("#s3500")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-count]")).hasText("1 of 2");
    assertThat(page.locator("#s10")).isInViewport();
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(page.locator(".transcript mark")).hasCount(0);
    assertThat(page.locator(".ticks")).hasAttribute("d", "");
  }

  @Test
  void aMomentInAnotherPartOfALongTranscriptIsReachedOnTheSamePage() {
    fillLong();
    var page = desktop("videos/job-long?q=zoetrope");
    page.evaluate("document.body.dataset.same = 'page'");
    var next = page.getByLabel("Next moment");
    next.click();
    assertThat(page.locator("[data-count]")).hasText("1 of 2");
    next.click();
    assertThat(page.locator("[data-count]")).hasText("2 of 2");
    assertThat(page.locator("#s3500")).isInViewport();
    assertThat(page.locator("#s3500 mark.now")).hasText("zoetrope");
    assertThat(page.locator("nav.parts").first()).containsText("Segments 3,401 to 4,000 of 4,000");
    next.click();
    assertThat(page.locator("#s10")).isInViewport();
    assertEquals("page", page.locator("body").getAttribute("data-same"));
  }

  @Test
  void overTheLastMomentStepsGoOnInTheNextVideo() {
    var page = desktop("videos/job-two?q=kestrel");
    page.keyboard().press("n");
    assertThat(page.locator("[data-count]")).hasText("1 of 2");
    page.keyboard().press("n");
    assertThat(page.locator("[data-count]")).hasText("2 of 2");
    page.keyboard().press("n");
    assertThat(page.locator("[data-count]")).containsText("Press again");
    page.keyboard().press("n");
    page.waitForURL("**/videos/job-one?**");
    assertThat(page.locator("[data-count]")).hasText("1 of 15");
  }

  @Test
  void theWayOnToOtherVideosStaysInTheAnswerThatOneCameFrom() {
    fill("job-drei", "Drei Falken", "de", birds("merlin", 3, 10));
    fill("job-vier", "Vier Falken", "de", birds("merlin", 2, 10));
    var page = desktop("search?q=merlin&lang=de&sort=newest");
    page.locator(".moment[href*='job-drei']").first().click();
    page.waitForURL("**/videos/job-drei?**");
    page.locator("#inside").fill("hovers");
    page.waitForURL("**q=hovers**");
    assertThat(page.locator("[data-count]")).hasText("1 of 3");
    page.getByText("Next video with matches").click();
    page.waitForURL("**/videos/job-vier?**");
    assertTrue(page.url().contains("q=hovers&lang=de&sort=newest"), page.url());
    assertThat(page.locator("[data-count]")).hasText("1 of 2");
    page.getByText("Next video with matches").click();
    page.waitForURL("**/videos/job-drei?**");
  }

  @Test
  void theRulesForAccessHoldWhileOneFindsQuotesAndReadsTheKeys() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var page = chromium.open(scheme, 1280, 900);
      page.navigate(site + "videos/job-one");
      page.keyboard().press("/");
      page.keyboard().type("kestrel");
      assertThat(page.locator("[data-count]")).hasText("1 of 15");
      page.keyboard().press("Enter");
      assertEquals(List.of(), violations(page), "finding in " + scheme);
      page.keyboard().press("Escape");
      page.keyboard().press("c");
      page.keyboard().press("Enter");
      assertThat(page.locator("[data-quoted]")).hasText("Copied.");
      assertEquals(List.of(), violations(page), "quoting in " + scheme);
      picture(page, "quote-1280-" + scheme);
      page.keyboard().press("Escape");
      page.keyboard().press("?");
      assertEquals(List.of(), violations(page), "keys in " + scheme);
      picture(page, "keys-1280-" + scheme);
    }
  }
}
