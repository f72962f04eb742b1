package hark.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job in a real browser: import by ID, search a phrase, land on the second. Then every
 * page is held against the rules for access, and pictured for people to look at.
 */
@QuarkusTest
@TestProfile(MainJobTest.Fresh.class)
@EnabledWithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {

  /** A profile of its own starts the application anew, with a data folder of its own. */
  public static final class Fresh implements QuarkusTestProfile {}

  private static final String KEEPER = "VI000000000000000001";
  private static final String BEES = "VI000000000000000002";
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  static final Path PICTURES = Path.of("target", "screenshots");

  @TestHTTPResource("/")
  String site;

  private Chromium chromium;

  @BeforeEach
  void open() {
    chromium = new Chromium();
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  @Order(1)
  void importsByIdFindsAPhraseOverAnEdgeAndPlaysFromItsSecond() {
    var page = chromium.open(ColorScheme.LIGHT, 1280, 900);
    var hark = new HarkPages(page, site);
    hark.start();
    PlaywrightAssertions.assertThat(page.locator("#empty")).hasText("The library is still empty");
    hark.importIds(KEEPER + ", " + BEES + "\nVI000000000000000777");
    hark.untilImported();
    assertThat(hark.job(KEEPER).textContent(), containsString("Imported"));
    assertThat(hark.job("VI000000000000000777").textContent(), containsString("No such video"));

    hark.search("\"the same small thing every ninety seconds\"");
    PlaywrightAssertions.assertThat(hark.moments()).hasCount(1);
    hark.moments().first().click();
    page.waitForURL(Pattern.compile(".*/videos/" + KEEPER + "\\?t=93\\.6&.*#s26"));

    PlaywrightAssertions.assertThat(hark.segment(26)).isInViewport();
    PlaywrightAssertions.assertThat(hark.segment(26)).hasClass(Pattern.compile("\\bhere\\b"));
    assertThat(
        hark.segment(26).locator("mark").textContent(), containsString("the same small thing"));
    hark.play();
    hark.untilPlayer("paused === false");
    hark.untilPlayer("readyState > 2");
    assertThat(hark.now(), closeTo(93.6, 0.5));
    hark.untilPlayer("currentTime > 94.2");
    assertThat(chromium.errors(), empty());
  }

  @Test
  @Order(2)
  void aClickLandsOnTheClickedSegmentAndPlaysIt() {
    var page = chromium.open(ColorScheme.LIGHT, 1280, 900);
    var hark = new HarkPages(page, site);
    page.navigate(site + "videos/" + KEEPER);
    for (int ordinal : new int[] {3, 24, 25, 40}) {
      hark.segment(ordinal).click();
      hark.untilPlayer("seeking === false");
      PlaywrightAssertions.assertThat(hark.segment(ordinal))
          .hasClass(Pattern.compile("\\bhere\\b"));
      PlaywrightAssertions.assertThat(hark.segment(ordinal))
          .hasClass(Pattern.compile("\\bplaying\\b"));
      var start = Double.parseDouble(hark.segment(ordinal).getAttribute("data-start"));
      assertThat(hark.now(), closeTo(start, 0.5));
      assertThat(page.url(), endsWith("#s" + ordinal));
    }
    assertThat(chromium.errors(), empty());
  }

  @Test
  @Order(3)
  void keysWalkTheTranscriptAndTheMoments() {
    var page = chromium.open(ColorScheme.LIGHT, 1280, 900);
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
  void everyPageKeepsTheRulesForAccessInLightAndDark() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var page = chromium.open(scheme, 1280, 900);
      for (var place : places().entrySet()) {
        page.navigate(site + place.getValue());
        assertEquals(List.of(), violations(page), place.getKey() + " in " + scheme);
      }
      page.context().close();
    }
  }

  @Test
  @Order(5)
  void theCheckOfTheRulesBites() {
    var page = chromium.open(ColorScheme.LIGHT, 1280, 900);
    page.navigate(site + "help");
    page.evaluate("document.querySelector('main').append(document.createElement('input'))");
    assertThat(violations(page), hasItem("label"));
  }

  @Test
  @Order(6)
  void noPageIsWiderThanASmallPhone() {
    var page = chromium.open(ColorScheme.LIGHT, 360, 740);
    for (var place : places().entrySet()) {
      page.navigate(site + place.getValue());
      var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      assertTrue(width <= 360, place.getKey() + " is " + width + " wide");
    }
  }

  @Test
  @Order(7)
  void everyPageIsPictured() {
    new HarkPages(chromium.open(ColorScheme.LIGHT, 1280, 900), site).importSamples();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {390, 1280}) {
        var page = chromium.open(scheme, width, width == 390 ? 844 : 900);
        for (var place : places().entrySet()) {
          page.navigate(site + place.getValue());
          page.waitForLoadState();
          var name = "%s-%d-%s.png".formatted(place.getKey(), width, scheme.name().toLowerCase());
          page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
        }
        page.context().close();
      }
    }
    assertThat(PICTURES.toFile().list().length, greaterThan(4 * 5));
  }

  @Test
  @Order(8)
  void controlsOpenDownwardsByKeyAndNarrowTheAnswer() {
    for (int width : new int[] {390, 1280}) {
      var page = chromium.open(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT, width, 844);
      page.navigate(site + "search?q=the");
      var speaker = page.locator("summary", new Page.LocatorOptions().setHasText("Speaker"));
      speaker.focus();
      page.keyboard().press("Enter");
      var choice = page.locator(".menu[open] .choices a").nth(1);
      PlaywrightAssertions.assertThat(choice).isInViewport();
      assertEquals(
          List.of(), violations(new AxeBuilder(page).include(".menus"))); // it covers others
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("menu-" + width + ".png")));
      assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= width);
      var count = choice.locator(".number").textContent();
      choice.click();
      PlaywrightAssertions.assertThat(page.locator("h1")).containsText(count + " moment");
    }
  }

  @Test
  @Order(9)
  void withoutScriptsSearchAndLinksWork() {
    var page = chromium.openWithoutScripts();
    page.navigate(site + "search?q=ninety+seconds");
    page.locator(".moment").first().click();
    assertTrue(page.locator("#s27").isVisible());
    assertFalse(page.locator("[data-speed]").isVisible());
    page.locator("#s30").click();
    assertThat(page.url(), containsString("t=106"));
    assertThat(page.url(), endsWith("#s30"));
  }

  /** Each page by its name, filled as it would be for a person. */
  private static Map<String, String> places() {
    var places = new LinkedHashMap<String, String>();
    places.put("start", "");
    places.put("results", "search?q=%22high+water+mark%22");
    places.put("list", "search?q=tide&view=moments&sort=newest&context=1");
    places.put("one", "search?q=storm&video=" + KEEPER);
    places.put("nothing", "search?q=zyzzyva+qwertz");
    places.put("hint", "search?q=storm+%22never+closed");
    places.put("video", "videos/" + KEEPER + "?t=92&q=storm");
    places.put("interview", "videos/" + BEES + "?q=bees");
    places.put("library", "videos");
    places.put("imports", "imports");
    places.put("shelf", "imports/library");
    places.put("feeds", "imports/feeds");
    places.put("help", "help");
    places.put("missing", "nowhere");
    return places;
  }

  private static List<String> violations(Page page) {
    return violations(new AxeBuilder(page));
  }

  private static List<String> violations(AxeBuilder rules) {
    return rules.withTags(RULES).analyze().getViolations().stream().map(Rule::getId).toList();
  }
}
