package hark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import hark.web.browser.HarkPages;
import io.quarkus.test.common.http.TestHTTPResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages do in every browser: typing, landing, playing, selecting, quoting. */
abstract class PagesContract {

  private static final int SEGMENTS = 60;

  @TestHTTPResource("/")
  String site;

  private BrowserContext context;
  private Page page;
  private HarkPages hark;

  /**
   * Firefox reports an error at the first sound where there is no sound card, and none if muted.
   */
  private static final String MUTED =
      """
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () {
        this.muted = true;
        return play.call(this);
      };
      """;

  private final List<String> errors = new ArrayList<>();

  abstract Browser browser();

  @BeforeEach
  void open() {
    var segments =
        IntStream.range(0, SEGMENTS)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "start",
                        4 * i,
                        "end",
                        4 * i + 4,
                        "text",
                        i % 20 == 10
                            ? "A whimbrelbird calls at %d.".formatted(i)
                            : "Line %d.".formatted(i)))
            .toList();
    Given.transcript("every-one", "Waders", "en", segments);
    Given.media("every-one", site + "media/samples/VI000000000000000001.ogg");
    context = browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    context.addInitScript(MUTED);
    page = context.newPage();
    page.onPageError(errors::add);
    hark = new HarkPages(page, site);
  }

  @AfterEach
  void close() {
    context.close();
    assertEquals(List.of(), errors);
  }

  private void land() {
    page.navigate(site + "search?q=whimbrelbird");
    hark.moments().nth(1).click();
    page.locator("html[data-landed]").waitFor();
    assertThat(page.locator("[data-count]")).hasText("2 of 3");
  }

  @Test
  void theAnswerComesWhileOneTypesAndSuggestionsGo() {
    hark.start();
    page.keyboard().type("whimbrelb");
    assertThat(page.locator("h1")).hasText("3 moments in 1 video");
    assertThat(page.locator(".suggestions li").first()).hasText("whimbrelbird");
    assertThat(page.locator(".suggestions")).isHidden();
    assertThat(hark.field()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".suggestions")).isVisible();
    page.keyboard().press("Enter");
    assertThat(hark.field()).hasValue("whimbrelbird");
  }

  @Test
  void aLinkOfTheResultsLandsOnItsWordsAndPlaysThem() {
    land();
    assertThat(page.locator("#s30 mark.now")).isInViewport();
    assertThat(page.locator(".seg.here")).hasCSS("outline-style", "none");
    hark.untilPlayer("paused === false");
    hark.untilPlayer("currentTime >= 120.4");
    assertThat(page.locator("#s30")).hasClass(Pattern.compile("\\bplaying\\b"));
    page.keyboard().press("k");
    hark.untilPlayer("paused === true");
    page.keyboard().press("n");
    assertThat(page.locator("[data-count]")).hasText("3 of 3");
    assertThat(page.locator("#s50")).isInViewport();
    hark.untilPlayer("currentTime >= 200");
  }

  @Test
  void aDragSelectsWordsAndWhatIsCopiedHasNoControls() {
    page.navigate(site + "videos/every-one");
    page.locator("html[data-landed]").waitFor();
    var begin = hark.segment(0).boundingBox();
    var end = hark.segment(2).boundingBox();
    page.mouse().move(begin.x + 2, begin.y + begin.height / 2);
    page.mouse().down();
    page.mouse()
        .move(end.x + end.width - 1, end.y + end.height / 2, new Mouse.MoveOptions().setSteps(8));
    page.mouse().up();
    assertThat(page.locator("[data-quoting]")).isVisible();
    hark.untilPlayer("paused === true");
    page.keyboard().press("Control+c");
    page.locator("#inside").focus();
    page.keyboard().press("Control+v");
    assertThat(page.locator("#inside"))
        .hasValue(Pattern.compile("^Line 0\\.\\s+Line 1\\.\\s+Line 2\\.$"));
  }

  @Test
  void aClickPlaysFromThere() {
    page.navigate(site + "videos/every-one");
    page.locator("html[data-landed]").waitFor();
    hark.segment(20).click();
    hark.untilPlayer("paused === false");
    hark.untilPlayer("currentTime >= 80");
  }

  @Test
  void theKeyCQuotesTheSentence() {
    land();
    page.keyboard().press("c");
    assertThat(page.locator("[data-quoting]")).isVisible();
    var said = (String) page.evaluate("getSelection().toString()");
    assertTrue(said.contains("A whimbrelbird calls at 30."), said);
  }

  @Test
  void momentsPlayOnThePageOfResultsAndItsWordsFollow() {
    page.navigate(site + "search?q=whimbrelbird");
    var words = page.locator("[data-dock-words]");
    page.locator("[data-play-all]").click();
    assertThat(words).hasText("A whimbrelbird calls at 10.");
    hark.until("document.querySelector('audio')?.paused === false");
    page.keyboard().press("Space"); // the moment lasts four seconds, after which the row goes on
    hark.untilPlayer("paused === true");
    page.evaluate("document.querySelector('audio').currentTime = 101");
    page.keyboard().press("Space");
    assertThat(words).hasText("Line 25.");
    page.keyboard().press("n");
    assertThat(words).hasText("A whimbrelbird calls at 30.");
    page.keyboard().press("Space");
    hark.untilPlayer("paused === true");
  }

  @Test
  void theTimeLineOfAHitReadsItsWordsAndPlaysThem() {
    page.navigate(site + "search?q=whimbrelbird");
    var line = page.locator(".hit [data-time-line]");
    var place = line.boundingBox();
    page.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
    assertThat(line.locator(".tip")).containsText("A whimbrelbird calls at 30.");
    page.mouse().move(2, 2);
    assertThat(line.locator(".tip")).isHidden();
    line.locator("[data-slider]").focus();
    page.keyboard().press("ArrowRight");
    assertThat(line.locator(".tip")).containsText("A whimbrelbird calls at 10.");
    page.keyboard().press("Enter");
    hark.until("document.querySelector('audio')?.paused === false");
    hark.untilPlayer("currentTime >= 40");
  }
}
