package hark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import hark.web.PageStates.State;
import hark.web.browser.Chromium;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Rules for all pages in all states: accessibility, small phones, and room for large text. */
@QuarkusTest
@TestProfile(OwnApplication.class)
@EnabledWithChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest extends InChromium {

  /** The width of a small phone, in CSS pixels. */
  private static final int PHONE = 360;

  /** The elements that extend beyond the side of the window and have text to be read. */
  private static final String TOO_WIDE =
      """
      [...document.querySelectorAll('body *')]
        .filter(e => e.checkVisibility() && !e.closest('.unseen, .skip, svg'))
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.outerHTML.slice(0, 90))
      """;

  private static final String MOVES =
      """
      [...document.querySelectorAll('body *')]
        .filter(e => e.checkVisibility())
        .filter(e => getComputedStyle(e).transitionDuration.split(',').some(d => parseFloat(d) > 0)
          || getComputedStyle(e).animationName !== 'none')
        .map(e => e.outerHTML.slice(0, 90))
      """;

  private static final List<String> IN_EACH_LANGUAGE =
      List.of(
          "",
          "search?q=storm",
          "search?q=nothing-like-it",
          "videos",
          "names",
          "videos/" + PageStates.KEEPER + "?q=storm",
          "videos/" + PageStates.KEEPER + "/edit",
          "imports",
          "help",
          "status");

  @Test
  @Order(1)
  void anEmptyHarkKeepsTheRulesForAccessAndFitsASmallPhone() {
    assertTrue(Given.videos().isEmpty(), "other tests of this profile come later by their names");
    assertEquals(List.of(), brokenRules(PageStates.empty()));
  }

  @Test
  @Order(2)
  void aFilledHarkKeepsTheRulesForAccessAndFitsASmallPhone() throws Exception {
    new HarkPages(desktop(), site).importSamples();
    PageStates.fill();
    assertEquals(List.of(), atOnce(this::brokenRules));
    PageStates.resume(desktop(), site);
  }

  /** Checks both parts of the states of a filled Hark at the same time. */
  private static List<String> atOnce(Function<List<State>, List<String>> check) throws Exception {
    try (var thread = Executors.newSingleThreadExecutor()) {
      var reading = thread.submit(() -> check.apply(PageStates.reading()));
      var broken = new ArrayList<>(check.apply(PageStates.managing()));
      broken.addAll(reading.get());
      return broken;
    }
  }

  /** Opens states in a browser of its own, and returns the rules that they break. */
  private List<String> brokenRules(List<State> states) {
    var broken = new ArrayList<String>();
    try (var own = new Chromium()) {
      var page = own.open(ColorScheme.LIGHT, 1280, 900);
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setReducedMotion(ReducedMotion.REDUCE)); // no colour is on its way
      for (var state : states) {
        state.open(page, site);
        violations(page).forEach(rule -> broken.add(state + ": " + rule));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        violationsOfColour(page).forEach(rule -> broken.add(state + " in the dark: " + rule));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE, 740);
        tooWide(page, state.name()).ifPresent(broken::add);
        page.setViewportSize(1280, 900);
      }
    }
    return broken;
  }

  /** Returns the elements that make a page wider than a small phone; empty if it fits. */
  private static Optional<String> tooWide(Page page, String state) {
    var scrolls = (Integer) page.evaluate("document.documentElement.scrollWidth");
    return scrolls > PHONE
        ? Optional.of("%s is %d wide: %s".formatted(state, scrolls, page.evaluate(TOO_WIDE)))
        : Optional.empty();
  }

  @Test
  @Order(3)
  void theCheckOfTheRulesBites() {
    var page = chromium.open(ColorScheme.DARK, 1280, 900);
    page.navigate(site + "help");
    assertEquals(List.of(), violations(page));
    page.evaluate("document.querySelector('main').append(document.createElement('input'))");
    page.evaluate("document.querySelector('h1').style.color = '#333'");
    var found = String.join(" ", violations(page));
    assertTrue(found.contains("label") && found.contains("color-contrast"), found);
  }

  @Test
  @Order(4)
  void theCheckOfTheWidthBites() {
    var page = chromium.open(ColorScheme.LIGHT, PHONE, 740);
    page.navigate(site + "help");
    assertEquals(Optional.empty(), tooWide(page, "help"));
    page.evaluate("document.querySelector('h1').style.width = '400px'");
    assertTrue(tooWide(page, "help").orElseThrow().contains("<h1"));
  }

  /** Every state is reached on a small phone, by the same steps as on a desk. */
  @Test
  @Order(5)
  void textOfTwiceTheSizeFitsASmallPhone() throws Exception {
    assertEquals(List.of(), atOnce(this::tooWideInLargeText));
    PageStates.resume(desktop(), site);
  }

  private List<String> tooWideInLargeText(List<State> states) {
    var wide = new ArrayList<String>();
    try (var large = new Chromium("--blink-settings=defaultFontSize=32,minimumFontSize=0")) {
      var page = large.open(ColorScheme.LIGHT, PHONE, 740);
      for (var state : states) {
        state.open(page, site);
        tooWide(page, state.name()).ifPresent(wide::add);
      }
    }
    return wide;
  }

  @Test
  @Order(6)
  void germanAndFrenchFitASmallPhoneAndKeepTheRulesForAccess() {
    var broken = new ArrayList<String>();
    var page = chromium.open(ColorScheme.LIGHT, PHONE, 740);
    for (var language : List.of("de", "fr")) {
      page.navigate(site + "help");
      page.click(".languages [lang=" + language + "]");
      page.waitForSelector("html[lang=" + language + "]");
      for (var path : IN_EACH_LANGUAGE) {
        page.navigate(site + path);
        tooWide(page, language + " " + path).ifPresent(broken::add);
        violations(page).forEach(rule -> broken.add(language + " " + path + ": " + rule));
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  @Order(7)
  void forcedColoursKeepTheRulesAndTheMark() {
    var page = chromium.open(ColorScheme.DARK, 1280, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    for (var path : List.of("", "search?q=storm", "videos/" + PageStates.KEEPER + "?q=storm")) {
      page.navigate(site + path);
      assertEquals(List.of(), violations(page), path);
    }
    assertNotEquals(colour(page, "body"), colour(page, "mark"));
  }

  private static Object colour(Page page, String element) {
    return page.evaluate(
        "getComputedStyle(document.querySelector('%s')).backgroundColor".formatted(element));
  }

  @Test
  @Order(8)
  void nothingMovesForWhoWantsNoMotion() {
    var page = desktop();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    for (var path : List.of("", "search?q=storm", "videos/" + PageStates.KEEPER, "imports")) {
      page.navigate(site + path);
      assertEquals(List.of(), page.evaluate(MOVES), path);
    }
  }

  @Test
  @Order(9)
  void coloursFollowTheDeviceUntilSomebodyChooses() {
    var page = desktop("videos");
    var light = colour(page, "html");
    var button = page.locator("[data-theme-switch]");
    assertEquals("Theme: system", button.innerText().strip());
    button.click();
    assertEquals(light, colour(page, "html"));
    button.press("Enter");
    var dark = colour(page, "html");
    assertNotEquals(light, dark);
    page.navigate(site + "help");
    assertEquals(dark, colour(page, "html"));
    assertEquals(
        List.of("#16171a", "#16171a"),
        page.evaluate("[...document.querySelectorAll('[name=theme-color]')].map(m => m.content)"));
    page.locator("[data-theme-switch]").click();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertEquals(dark, colour(page, "html"));
    assertEquals(List.of(), chromium.errors());
  }
}
