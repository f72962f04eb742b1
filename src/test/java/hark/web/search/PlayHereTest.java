package hark.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Moments are heard and quoted on the results page itself, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class PlayHereTest extends PlayingInChromium {

  private static final String SHOWN =
      "document.querySelector('[data-dock] video').textTracks[0].mode";

  private void allowCopying() {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  private String copied() {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  @Test
  void fromTypingToHearingTheNextMomentAndQuotingItByKeysAlone() {
    allowCopying();
    hark.start();
    page.keyboard().type("drongo video:drongo1");
    assertThat(hark.moments()).hasCount(2);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(hark.moments().first()).isFocused();
    page.keyboard().press("Tab");
    assertThat(act(0, "Play here")).isFocused();
    page.keyboard().press("Enter");
    hark.untilPlayer("currentTime > 3.2");
    assertThat(hark.now(), closeTo(3.6, 1.5));
    assertThat(where()).hasText("From 0:03 · Moment 1 of 2");
    page.keyboard().press("n");
    assertThat(where()).hasText("From 0:10 · Moment 2 of 2");
    hark.untilPlayer("currentTime > 10");
    assertThat(act(1, "Play here")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(act(1, "Copy quote")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-said]")).hasText("Quote copied");
    var link = page.evaluate("document.querySelectorAll('[data-moment]')[1].href");
    assertEquals(
        """
        “And "drongo" is what it is called.”
        — Ann Quist, Drongos, by ear, 0:10
        """
            + link,
        copied());
    assertThat(chromium.errors(), empty());
  }

  @Test
  void whatHasNoRecordingHasNoPlayButton() {
    page.navigate(site + "search?q=drongo+video:drongo2");
    assertThat(page.getByLabel("Copy quote").first()).isAttached();
    assertThat(act(0, "Play here")).hasCount(0);
    assertThat(page.locator("[data-play-all]")).hasCount(0);
    page.keyboard().press("n");
    assertThat(page.locator("[data-dock-note]"))
        .hasText("None of these recordings can be played here. Use their links to open them.");
  }

  @Test
  void thePlayerStaysWhenTheAnswerChangesAndGoesWhenClosed() {
    page.navigate(site + "search?q=drongo+video:drongo1");
    act(0, "Play here").click();
    hark.until("document.querySelector('audio')?.paused === false");
    hark.field().fill("drongo video:drongo3");
    assertThat(hark.moments()).hasCount(1);
    assertThat(page.locator("[data-dock-title]")).hasText("Drongos, by ear");
    hark.until("document.querySelector('audio')?.paused === false");
    page.getByLabel("Close player").click();
    assertThat(page.locator("[data-dock]")).isHidden();
    assertThat(page.locator("audio")).hasCount(0);
    assertThat(page.locator("h1")).isFocused();
  }

  @Test
  void youTubeIsAskedOnlyAfterAClickThatSaysSo() {
    Given.transcript("drongo4", "Tubed", "en", List.of(said(7, "Di", "A tubed drongo.")));
    Given.media("drongo4", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    try {
      var asked = new ArrayList<String>();
      page.route(
          "https://www.youtube-nocookie.com/**",
          route -> {
            asked.add(route.request().url());
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/html").setBody("<p>A player</p>"));
          });
      page.navigate(site + "search?q=drongo+video:drongo4");
      act(0, "Play here").click();
      assertThat(page.getByText("This loads the YouTube player.")).isVisible();
      assertThat(asked, empty());
      page.locator("[data-dock] .facade").click();
      assertThat(page.locator("[data-dock] iframe")).isVisible();
      hark.until("document.querySelector('[data-dock] iframe').src.includes('start=8')");
      assertThat(asked, hasSize(1));
      assertEquals(List.of(), violations(page));
    } finally {
      Given.transcript("drongo4", "Tubed", "en", "nothing");
    }
  }

  @Test
  void aLinkIsCopiedWhole() {
    allowCopying();
    page.navigate(site + "search?q=drongo+video:drongo1");
    page.locator(".moments li").first().hover();
    act(0, "Copy link").click();
    assertThat(page.locator("[data-said]")).hasText("Link copied");
    var link = copied();
    assertTrue(link.startsWith(site + "videos/drongo1?t=3"), link);
    page.navigate(link);
    assertThat(hark.segment(0)).hasClass(Pattern.compile("\\bhere\\b"));
  }

  @Test
  void onAPhoneEverythingIsWithinReachAndThePlayerIsAtTheFoot() {
    page = chromium.open(ColorScheme.DARK, 390, 844);
    hark = new HarkPages(page, site);
    page.navigate(site + "search?q=drongo");
    for (var name : List.of("Copy link", "Copy quote")) {
      var place = act(0, name).boundingBox();
      assertThat(place.width, greaterThanOrEqualTo(44.0));
      assertThat(place.height, greaterThanOrEqualTo(44.0));
    }
    page.locator("[data-act=play]").first().click();
    hark.until("document.querySelector('audio')?.paused === false");
    var dock = page.locator("[data-dock]").boundingBox();
    assertEquals(844, dock.y + dock.height, 1);
    assertThat(dock.height, lessThan(844 / 2.0));
    assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= 390);
    picture(page, "playing-390-dark");
  }

  @Test
  void theRulesForAccessAreKeptWhilePlaying() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page = chromium.open(scheme, 1280, 900);
      hark = new HarkPages(page, site);
      page.navigate(site + "search?q=drongo");
      page.locator("[data-act=play]").first().focus();
      page.keyboard().press("Enter");
      hark.until("document.querySelector('audio')?.paused === false");
      assertEquals(List.of(), violations(page));
      picture(page, "playing-1280-" + scheme.name().toLowerCase());
    }
  }

  @Test
  void withoutScriptsTheLinksAreThereAndNoButtonThatDoesNothing() {
    page = chromium.openWithoutScripts();
    page.navigate(site + "search?q=drongo");
    assertThat(page.locator(".moment").first()).isVisible();
    assertThat(page.locator("[data-play-all]")).isHidden();
    assertThat(page.locator("[data-dock]")).isHidden();
    assertThat(page.getByText("CSV")).isVisible();
  }

  @Test
  void theWordsOfThePlayerFollowTheSoundAndAreQuoted() {
    allowCopying();
    page.navigate(site + "search?q=drongo+video:drongo1");
    act(0, "Play here").click();
    hark.until("document.querySelector('audio')?.paused === false");
    var words = page.locator("[data-dock-words]");
    assertThat(words).hasText("The first drongo calls.");
    hark.untilPlayer("currentTime > 0 && !document.querySelector('audio').seeking");
    page.evaluate("document.querySelector('audio').currentTime = 10.5");
    assertThat(words).hasText("And \"drongo\" is what it is called.");
    page.locator("[data-dock-do=quote]").click();
    assertThat(page.locator("[data-said]")).hasText("Quote copied");
    assertTrue(copied().contains("Ann Quist, Drongos, by ear, 0:10"), this::copied);
    page.evaluate("document.querySelector('audio').currentTime = 3.5");
    assertThat(words).hasText("The first drongo calls.");
  }

  @Test
  void theWordsFollowTheSoundBeforeItIsKnownWhereTheMomentStands() {
    var held = new ArrayList<Route>();
    page.navigate(site + "search?q=drongo+video:drongo1");
    page.route("**/search?**", held::add); // the list of moments, where its place is
    act(0, "Play here").click();
    hark.until("document.querySelector('audio')?.paused === false");
    var words = page.locator("[data-dock-words]");
    page.evaluate("document.querySelector('audio').currentTime = 10.5");
    assertThat(words).hasText("And \"drongo\" is what it is called.");
    assertThat(where()).hasText("From 0:03");
    held.forEach(Route::resume);
    assertThat(where()).hasText("From 0:03 · Moment 1 of 2");
    assertThat(words).hasText("And \"drongo\" is what it is called.");
  }

  @Test
  void onePlayerHasOneTimeLineAndTheSameKeysPlayItEverywhere() {
    page.navigate(site + "search?q=drongo+video:drongo1");
    act(0, "Play here").click();
    hark.until("document.querySelector('audio')?.paused === false");
    for (var place : List.of("search", "videos/drongo1")) {
      if (!place.equals("search")) {
        page.navigate(site + place);
        page.keyboard().press("k");
        hark.until("document.querySelector('audio')?.paused === false");
      }
      assertEquals(false, page.evaluate("document.querySelector('audio').controls"));
      var player = page.locator("[data-dock], [data-player]");
      assertThat(player.locator("[data-slider]")).hasCount(1);
      page.evaluate("document.activeElement.blur()");
      page.keyboard().press("k");
      hark.untilPlayer("paused === true");
      page.keyboard().press("Space");
      hark.until("document.querySelector('audio')?.paused === false");
      player.getByLabel("Pause").click();
      hark.untilPlayer("paused === true");
      player.locator("[data-slider]").focus();
      page.keyboard().press("ArrowRight");
      hark.untilPlayer("currentTime >= 5");
      page.keyboard().press("Home");
      hark.untilPlayer("currentTime === 0");
    }
    assertThat(chromium.errors(), empty());
  }

  /** The page is told that the recordings have a picture. */
  @Test
  void captionsThatWereSwitchedOffStayOffInTheNextRecording() {
    page.navigate(site + "search?q=drongo&order=rank");
    page.evaluate(
        "document.querySelectorAll('.hit[data-kind]').forEach(hit => hit.dataset.kind = 'VIDEO')");
    playWithPicture("drongo1");
    hark.until(SHOWN + " === 'showing'");
    page.locator("[data-captions]").click();
    playWithPicture("drongo3");
    assertEquals("disabled", page.evaluate(SHOWN));
    page.locator("[data-captions]").click();
    playWithPicture("drongo1");
    hark.until(SHOWN + " === 'showing'");
    assertThat(chromium.errors(), empty());
  }

  private void playWithPicture(String video) {
    var moment = page.locator(".hit:has(a[href*='/videos/%s'])".formatted(video));
    moment.getByLabel("Play here").first().click();
    hark.until(
        "document.querySelector('[data-dock] video track')?.src.includes('%s')".formatted(video));
    hark.until("document.querySelector('[data-dock] video').currentTime > 2");
  }
}
