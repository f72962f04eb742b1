package hark.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The moments of a result are played in a row, across videos and pages, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class PlayAllTest extends PlayingInChromium {

  @Test
  void whatCanBePlayedIsCountedAndPlaysInARowAcrossVideosAndNothingElse() {
    page.navigate(site + "search?q=drongo&sort=relevance");
    assertThat(page.locator("h1")).hasText(Pattern.compile("^5 moments in 3 videos"));
    page.evaluate("document.querySelector('[data-dock]').dataset.postRoll = '0'");
    page.getByText("Play all 3 moments").click();
    assertThat(page.locator("[data-toggle]")).isVisible();
    var heard = new ArrayList<String>();
    for (int i = 1; i <= 3; i++) {
      assertThat(where()).hasText(Pattern.compile("Moment " + i + " of 3$"));
      hark.until("document.querySelector('audio')?.paused === false");
      heard.add(page.locator("[data-dock-title]").textContent());
      assertThat(page.locator("[data-dock-note]")).isEmpty();
      if (i < 3) {
        hark.until(
            "document.querySelector('[data-dock-where]').textContent.endsWith('%d of 3')"
                .formatted(i + 1));
      }
    }
    assertTrue(heard.containsAll(List.of("Drongos, by ear", "Another drongo")), heard::toString);
    assertThat(page.locator("[data-dock-note]")).hasText("That was the last moment.");
    assertThat(chromium.errors(), empty());
  }

  @Test
  void theKeysStopAtBothEndsAndSaySo() {
    page.navigate(site + "search?q=drongo");
    page.keyboard().press("n");
    assertThat(page.locator("[data-dock]")).isVisible();
    page.keyboard().press("p");
    page.keyboard().press("p");
    assertThat(where()).hasText(Pattern.compile("1 of 3$"));
    for (int i = 2; i <= 3; i++) {
      page.keyboard().press("n");
      assertThat(where()).hasText(Pattern.compile(i + " of 3$"));
    }
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("n");
    }
    assertThat(page.locator("[data-dock-note]")).containsText("That was the last moment.");
    assertThat(page.locator("[data-dock]")).isVisible();
  }

  @Test
  void thePlayerNeverCoversTheMomentThatPlays() {
    var segments = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 40; i++) {
      segments.add(said(5 * i, "Bo", "The bulbul number %d sings for a while.".formatted(i)));
    }
    Given.transcript("drongo5", "Bulbuls", "en", segments);
    Given.media("drongo5", site + "media/samples/VI000000000000000001.ogg");
    page = chromium.open(ColorScheme.LIGHT, 360, 740);
    hark = new HarkPages(page, site);
    page.navigate(site + "search?q=bulbul&view=moments&size=40");
    page.getByText("Play all 40 moments").click();
    for (int i = 1; i <= 12; i++) {
      assertThat(where()).hasText(Pattern.compile("Moment " + i + " of 40$"));
      hark.until(
          """
          (() => {
            const place = document.querySelector('.playing').getBoundingClientRect();
            const dock = document.querySelector('[data-dock]').getBoundingClientRect();
            return place.top >= 0 && place.bottom <= dock.top;
          })()
          """);
      page.keyboard().press("n");
    }
  }

  @Test
  void aSentenceWithTwoMarksIsPlayedOnce() {
    Given.transcript(
        "drongo6",
        "Two in one",
        "en",
        List.of(
            said(1, "Bo", "A bunting met a bunting."),
            said(5, "Bo", "A bunting sings."),
            said(9, "Bo", "Buntings and a bunting.")));
    Given.media("drongo6", site + "media/samples/VI000000000000000001.ogg");
    for (var view : List.of("", "&view=moments", "&order=rank")) {
      page.navigate(site + "search?q=bunting" + view);
      assertThat(page.locator("h1")).hasText(Pattern.compile("^5 moments"));
      page.getByText("Play all 3 moments").click();
      for (int i = 1; i <= 3; i++) {
        assertThat(where()).hasText(Pattern.compile("Moment " + i + " of 3$"));
        page.keyboard().press("n");
      }
      assertThat(page.locator("[data-dock-note]")).hasText("That was the last moment.");
    }
  }

  @Test
  void aRowOverSeveralPagesTellsItsLengthOnceItIsKnown() {
    var segments = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 99; i++) {
      segments.add(said(3 * i, "Bo", "Serin %d.".formatted(i)));
    }
    // its moments are at the edge of two pages of the row
    segments.add(said(297, "Bo", "A serin with a serin."));
    segments.add(said(300, "Bo", "Serin, the last."));
    Given.transcript("drongo7", "Serins", "en", segments);
    Given.media("drongo7", site + "media/samples/VI000000000000000001.ogg");
    page.navigate(site + "search?q=serin");
    assertThat(page.locator("h1")).hasText(Pattern.compile("^102 moments"));
    assertThat(page.locator("[data-play-all]")).hasText("Play all");
    page.locator("[data-play-all]").click();
    for (int i = 1; i <= 101; i++) {
      var total = i <= 100 ? "" : " of 101";
      assertThat(where()).hasText(Pattern.compile("Moment " + i + total + "$"));
      page.keyboard().press("n");
    }
    assertThat(page.locator("[data-dock-note]")).hasText("That was the last moment.");
  }

  @Test
  void theNextMomentIsFoundFromOneFarDownToo() {
    var segments = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 640; i++) {
      segments.add(said(3 * i, "Bo", "Whinchat %d.".formatted(i)));
    }
    Given.transcript("drongo8", "Whinchats", "en", segments);
    Given.media("drongo8", site + "media/samples/VI000000000000000001.ogg");
    page.navigate(site + "search?q=whinchat&view=moments&page=61");
    act(1, "Play here").click();
    assertThat(where()).hasText("From 30:03");
    page.keyboard().press("n");
    assertThat(where()).hasText(Pattern.compile("^From 30:06 \u00b7 Moment 603 "));
    page.keyboard().press("p");
    assertThat(where()).hasText(Pattern.compile("^From 30:03 \u00b7 Moment 602 "));
  }
}
