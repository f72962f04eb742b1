package hark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The player of the results page comes with the first play, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class FirstPlayTest extends InChromium {

  private static final String SCRIPT = "**/search/dock.js";

  private Page page;
  private HarkPages hark;
  private final List<String> loaded = new ArrayList<>();

  @BeforeEach
  void open() {
    Given.transcript(
        "dunnock1",
        "Dunnocks",
        "en",
        List.of(
            said(3, "A dunnock calls."),
            said(10, "One dunnock more."),
            said(17, "The last dunnock.")));
    Given.media("dunnock1", site + "media/samples/VI000000000000000001.ogg");
    page = desktop();
    hark = new HarkPages(page, site);
    page.onRequest(request -> loaded.add(request.url().replaceFirst(".*/", "")));
    page.navigate(site + "search?q=dunnock");
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static Map<String, Object> said(int start, String text) {
    return Map.of("start", start, "end", start + 2, "text", text);
  }

  private void untilPlaying() {
    hark.until("document.querySelector('audio')?.paused === false");
  }

  private Locator play(int moment) {
    return page.locator(".moments li").nth(moment).getByLabel("Play here");
  }

  private long loads() {
    return loaded.stream().filter("dock.js"::equals).count();
  }

  @Test
  void nothingOfThePlayerIsLoadedBeforeSomebodyPointsAtWhatPlays() {
    assertEquals(0, loads(), loaded::toString);
    play(0).hover();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertEquals(1, loads(), loaded::toString);
    play(0).click();
    untilPlaying();
    assertEquals(1, loads(), loaded::toString);
    assertThat(chromium.errors(), empty());
  }

  @Test
  void aClickIsNotLostWhileTheScriptLoads() {
    var held = new ArrayList<Route>();
    page.route(SCRIPT, held::add);
    play(0).click();
    play(2).click();
    assertThat(held, hasSize(1));
    assertThat(page.locator("[data-dock]")).isHidden();
    held.getFirst().resume();
    assertThat(page.locator("[data-dock-words]")).hasText("The last dunnock.");
    untilPlaying();
    page.keyboard().press("k");
    hark.untilPlayer("paused === true");
    assertThat(chromium.errors(), empty());
  }

  @Test
  void theKeyForTheNextMomentPlaysTheFirstOne() {
    page.keyboard().press("n");
    untilPlaying();
    assertThat(page.locator("[data-dock-words]")).hasText("A dunnock calls.");
    assertEquals(1, loads(), loaded::toString);
  }

  @Test
  void aScriptThatCannotBeHadIsSaidAndAskedForAgain() {
    page.route(SCRIPT, Route::abort);
    play(0).click();
    assertThat(page.locator("[data-said]")).containsText("The player cannot be loaded");
    assertNotEquals("", play(0).getAttribute("data-done"));
    page.unroute(SCRIPT);
    play(0).click();
    untilPlaying();
  }

  @Test
  void thePlayerIsThereAgainAfterTheStartPage() {
    play(0).click();
    untilPlaying();
    page.getByLabel("Close player").click();
    hark.field().fill("");
    assertThat(page.locator(".hello")).isVisible();
    hark.field().fill("dunnock");
    assertThat(hark.moments()).hasCount(3);
    play(1).click();
    assertThat(page.locator("[data-dock]")).isVisible();
    assertThat(page.locator("[data-dock-words]")).hasText("One dunnock more.");
    untilPlaying();
    assertThat(chromium.errors(), empty());
  }
}
