package hark.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job in a real browser: import by ID, search a phrase, land on the second; go on by mouse
 * and by keys, narrow the answer, and do the same without scripts.
 */
@QuarkusTest
@TestProfile(OwnApplication.class)
@EnabledWithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest extends InChromium {

  private static final String KEEPER = "VI000000000000000001";
  private static final String BEES = "VI000000000000000002";

  @Test
  @Order(1)
  void importsByIdFindsAPhraseOverAnEdgeAndPlaysFromItsSecond() {
    Given.anEmptyLibrary();
    var page = desktop();
    var hark = new HarkPages(page, site);
    hark.start();
    PlaywrightAssertions.assertThat(page.locator("#empty")).hasText("The library is empty");
    hark.importIds(KEEPER + ", " + BEES + "\nVI000000000000000777");
    hark.untilImported();
    assertThat(hark.job(KEEPER).textContent(), containsString("Imported"));
    assertThat(hark.job("VI000000000000000777").textContent(), containsString("Not found"));

    hark.search("\"the same small thing every ninety seconds\"");
    PlaywrightAssertions.assertThat(hark.moments()).hasCount(1);
    hark.moments().first().click();
    page.waitForURL(Pattern.compile(".*/videos/" + KEEPER + "\\?t=88\\.6&.*#s26"));

    PlaywrightAssertions.assertThat(hark.segment(26)).isInViewport();
    PlaywrightAssertions.assertThat(hark.segment(26)).hasClass(Pattern.compile("\\bhere\\b"));
    assertThat(
        hark.segment(26).locator("mark").textContent(), containsString("the same small thing"));
    hark.play();
    hark.untilPlayer("paused === false");
    hark.untilPlayer("readyState > 2");
    hark.untilPlayer("currentTime > 89.2");
    assertThat(hark.firstPlayed(), closeTo(88.6, 0.1));
    assertThat(chromium.errors(), empty());
  }

  @Test
  @Order(2)
  void aClickLandsOnTheClickedSegmentAndPlaysIt() {
    var page = desktop();
    var hark = new HarkPages(page, site);
    page.navigate(site + "videos/" + KEEPER);
    hark.watchSeeks();
    for (int ordinal : new int[] {3, 24, 25, 40}) {
      hark.segment(ordinal).click();
      hark.untilPlayer("seeking === false");
      PlaywrightAssertions.assertThat(hark.segment(ordinal))
          .hasClass(Pattern.compile("\\bhere\\b"));
      PlaywrightAssertions.assertThat(hark.segment(ordinal))
          .hasClass(Pattern.compile("\\bplaying\\b"));
      var start = Double.parseDouble(hark.segment(ordinal).getAttribute("data-start"));
      assertThat(hark.sought(), closeTo(start, 0.5));
      assertThat(page.url(), endsWith("#s" + ordinal));
    }
    assertThat(chromium.errors(), empty());
  }

  @Test
  @Order(3)
  void keysWalkTheTranscriptAndTheMoments() {
    var page = desktop();
    var hark = new HarkPages(page, site);
    page.navigate(site + "videos/" + KEEPER + "?q=storm");
    page.keyboard().press("/");
    assertEquals("inside", page.evaluate("document.activeElement.id"));
    page.getByLabel("Next moment").press("Enter");
    PlaywrightAssertions.assertThat(page.locator("[data-count]"))
        .hasText(Pattern.compile("1 of \\d+"));
    hark.segment(24).focus();
    page.keyboard().press("ArrowDown");
    assertEquals("s25", page.evaluate("document.activeElement.id"));
    page.keyboard().press("Enter");
    hark.untilPlayer("currentTime >= 90");
    PlaywrightAssertions.assertThat(hark.segment(25)).hasClass(Pattern.compile("\\bhere\\b"));
    assertThat(chromium.errors(), empty());
  }

  @Test
  @Order(4)
  void controlsOpenDownwardsByKeyAndNarrowTheAnswer() {
    new HarkPages(desktop(), site).importSamples();
    for (int width : new int[] {390, 1280}) {
      var page = chromium.open(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT, width, 844);
      page.navigate(site + "search?q=the");
      var speaker = page.locator("summary", new Page.LocatorOptions().setHasText("Speaker"));
      speaker.focus();
      page.keyboard().press("Enter");
      var choice = page.locator(".menu[open] .choices a").nth(1);
      PlaywrightAssertions.assertThat(choice).isInViewport();
      assertEquals(List.of(), violations(page, ".menus")); // it covers others
      picture(page, "menu-" + width);
      assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= width);
      var count = choice.locator(".number").textContent();
      choice.click();
      PlaywrightAssertions.assertThat(page.locator("h1")).containsText(count + " moment");
    }
  }

  @Test
  @Order(5)
  void withoutScriptsSearchAndLinksWork() {
    var page = chromium.openWithoutScripts();
    page.navigate(site + "search?q=ninety+seconds");
    page.locator(".moment").first().click();
    assertTrue(page.locator("#s27").isVisible());
    assertFalse(page.locator("[data-speed]").isVisible());
    var time = page.locator(".paragraph > .time").last();
    var place = time.getAttribute("href");
    time.click();
    assertThat(page.url(), endsWith(place));
  }
}
