package hark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tasks of a person on the page of a video, in a real browser: find, hear, quote. */
@QuarkusTest
@EnabledWithChromium
class VideoJobTest extends InChromium {

  @BeforeEach
  void open() {
    fill("job-one", "The kestrel’s year", "en", birds("kestrel", 15, 40));
    fill("job-two", "Falcons and a kestrel", "en", birds("kestrel", 2, 10));
  }

  @AfterEach
  void nothingWentWrongInTheConsole() {
    assertEquals(List.of(), chromium.errors());
  }

  /** Every second segment, up to so many, has the bird; each lasts two seconds. */
  private static List<Map<String, Object>> birds(String bird, int with, int all) {
    var segments = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < all; i++) {
      var text =
          i % 2 == 0 && i / 2 < with ? "line %d, a %s hovers".formatted(i, bird) : "line " + i;
      segments.add(Map.of("start", 2 * i, "end", 2 * i + 2, "text", text, "speaker", "Ada Finch"));
    }
    return segments;
  }

  private void fill(String id, String title, String language, List<Map<String, Object>> segments) {
    Given.transcript(id, title, language, segments);
    Given.media(id, site + "media/samples/VI000000000000000001.mp3");
  }

  @Test
  void whatIsTypedIsMarkedAtEveryKeyAndSteppedThrough() {
    var page = desk("videos/job-one");
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
    var page = desk("videos/job-one?t=20#s10");
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
    var page = desk("videos/job-wide");
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
    var page = desk("videos/job-one");
    page.route("**/moments?**", route -> route.abort());
    page.locator("#inside").fill("kestrel");
    assertThat(page.locator("[data-count]")).hasText("Hark is not reachable.");
    page.unroute("**/moments?**");
    page.locator("#inside").fill("kestrels");
    assertThat(page.locator("[data-count]")).hasText("1 of 15");
    chromium.errors(); // the browser's own word on it
  }

  @Test
  void findIsOursOnceAndThenTheBrowsers() {
    var page = desk("videos/job-one");
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
    var page = desk("videos/job-long");
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
    var page = desk("videos/job-long?q=zoetrope");
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
  void fromTypingToTheNextMomentAndTheCopiedQuoteByKeysAlone() {
    var page = desk("");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("[data-find]").focus();
    page.keyboard().type("kestrel");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?**");
    var moment = page.locator(".moment[href*='job-one']").first();
    for (int i = 0;
        i < 60 && !moment.evaluate("a => a === document.activeElement").equals(true);
        i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    page.waitForURL("**/videos/job-one?**");
    page.keyboard().press("n");
    assertThat(page.locator("[data-count]")).hasText("2 of 15");
    assertThat(page.locator("#s2")).isFocused();
    new HarkPages(page, site).untilPlayer("paused === false");
    page.keyboard().press("k");
    new HarkPages(page, site).untilPlayer("paused === true");
    page.keyboard().press("c");
    assertThat(page.locator("[data-copy=text]")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-quoted]")).hasText("Copied.");
    var copied = page.evaluate("navigator.clipboard.readText()").toString();
    var lines = copied.split("\n");
    assertEquals("“line 2, a kestrel hovers”", lines[0]);
    assertEquals("— Ada Finch, The kestrel’s year, 0:04–0:06", lines[1]);
    assertTrue(lines[2].startsWith(site + "videos/job-one?t=4&until=6&w=line+2"), lines[2]);
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-quoting]")).isHidden();
    assertThat(page.locator("#s2")).isFocused();
    page.navigate(lines[2]);
    assertThat(page.locator("#quote")).hasText("line 2, a kestrel hovers");
    assertThat(page.locator("#quote")).isInViewport();
  }

  @Test
  void aQuoteIsCopiedAsMarkdownAndHtmlAndItsFileTaken() {
    var page = desk("videos/job-one");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("#s4").focus();
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().press("c");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-quoted]")).hasText("Copied.");
    var markdown = page.evaluate("navigator.clipboard.readText()").toString();
    assertTrue(
        markdown.startsWith(
            "> line 4, a kestrel hovers line 5\n>\n> — Ada Finch, [The kestrel’s year, 0:08–0:12]("
                + site),
        markdown);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    var html = page.evaluate("navigator.clipboard.readText()").toString();
    assertTrue(
        html.startsWith("<blockquote cite=\"" + site + "videos/job-one?t=8&amp;until=12"), html);
    assertTrue(html.contains("line 4, a kestrel hovers line 5</p>"), html);
    var download = page.waitForDownload(() -> page.locator("[data-take]").nth(1).click());
    assertEquals("job-one-4-5.en.srt", download.suggestedFilename());
  }

  @Test
  void overTheLastMomentStepsGoOnInTheNextVideo() {
    var page = desk("videos/job-two?q=kestrel");
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
    var page = desk("search?q=merlin&lang=de&sort=newest");
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
  void singleKeysPlayAndSeekButNotWhileTypingNorWhenTheyAreOff() {
    var page = desk("videos/job-one");
    var hark = new HarkPages(page, site);
    page.locator("#s10").focus();
    page.keyboard().press("l");
    hark.untilPlayer("currentTime === 10");
    page.keyboard().press("ArrowRight");
    hark.untilPlayer("currentTime === 15");
    page.keyboard().press("j");
    page.keyboard().press("ArrowLeft");
    hark.untilPlayer("currentTime === 0");
    page.keyboard().press("Space");
    hark.untilPlayer("paused === false");
    page.keyboard().press("k");
    hark.untilPlayer("paused === true");
    page.keyboard().press("?");
    assertThat(page.locator("[data-key-list] dl")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-key-list] dl")).isHidden();
    page.locator("#inside").fill("");
    page.keyboard().type("k l");
    assertThat(page.locator("#inside")).hasValue("k l");
    hark.untilPlayer("paused === true");
    page.evaluate("localStorage.setItem('hark.keys', 'off')");
    page.locator("#s10").focus();
    page.keyboard().press("?");
    assertThat(page.locator("[data-key-list] dl")).isHidden();
  }

  @Test
  void aClickOnAWordPlaysFromItsOwnTimeAndTheTimeLineIsASlider() {
    var words =
        List.of(
            Map.of("word", "Slowly", "start", 10, "end", 11),
            Map.of("word", "the", "start", 14, "end", 15),
            Map.of("word", "lighthouse", "start", 17.5, "end", 19));
    fill(
        "job-words",
        "Words",
        "en",
        List.of(Map.of("start", 10, "end", 20, "text", "Slowly the lighthouse", "words", words)));
    var page = desk("videos/job-words?q=lighthouse");
    page.locator("#s0 mark").click();
    var hark = new HarkPages(page, site);
    hark.untilPlayer("currentTime >= 17.5");
    page.keyboard().press("k");
    var line =
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Playback position"));
    line.focus();
    page.keyboard().press("Home");
    hark.untilPlayer("currentTime === 0");
    page.keyboard().press("ArrowRight");
    hark.untilPlayer("currentTime === 5");
    page.keyboard().press("PageDown");
    hark.untilPlayer("currentTime === 17.5");
  }

  @Test
  void onAPhoneWordsAreFoundAndQuotedAtTheFoot() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var page = chromium.open(scheme, 390, 844);
      page.navigate(site + "videos/job-one");
      page.locator("#inside").fill("kestrel");
      assertThat(page.locator("[data-count]")).hasText("1 of 15");
      page.getByLabel("Next moment").click();
      page.keyboard().press("c");
      assertThat(page.locator("[data-quoting]")).isInViewport();
      assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= 390);
      assertEquals(List.of(), violations(page), scheme.toString());
      picture(page, "quote-390-" + scheme);
    }
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

  @Test
  void withoutScriptsWordsAreFoundAndAQuoteIsShown() {
    var page = chromium.openWithoutScripts();
    page.navigate(site + "videos/job-one");
    page.locator("#inside").fill("kestrel");
    page.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[data-count]")).hasText("15 moments");
    assertThat(page.locator(".transcript mark")).hasCount(15);
    page.getByText("Next video with matches").click();
    page.waitForURL("**/videos/job-two?**");
    page.navigate(site + "videos/job-one?t=56&until=58&w=line+28+a+kestrel#quote");
    assertThat(page.locator("#quote")).hasText("line 28, a kestrel");
    assertThat(page.locator("#quote")).isInViewport();
    assertThat(page.locator("[data-quoting]")).isHidden();
  }

  @Test
  void thePlayerOfYoutubeIsSpokenToByMessages() {
    Given.transcript("job-tube", "Tube", "en", birds("heron", 15, 40));
    Given.media("job-tube", "https://www.youtube.com/watch?v=abcdefghijk");
    var page = desk();
    page.route(
        "https://www.youtube-nocookie.com/**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setPath(Path.of("src/test/resources/pages/youtube-player.html"))));
    page.navigate(site + "videos/job-tube?q=heron");
    assertThat(page.locator("iframe")).hasCount(0);
    page.getByLabel("Next moment").click();
    var frame = page.frameLocator("iframe");
    assertThat(frame.locator("#state")).hasText("1");
    assertTrue(page.locator("iframe").getAttribute("src").contains("start=0"));
    page.locator("#s12").click();
    assertThat(page.locator("#s12")).hasClass(Pattern.compile("\\bplaying\\b"));
    assertThat(page.locator("#s13")).hasClass(Pattern.compile("\\bplaying\\b"));
    page.locator("#s13").focus();
    page.keyboard().press("k");
    assertThat(frame.locator("#state")).hasText("2");
    page.locator("[data-speed]").selectOption("1.5");
    page.locator("#s13").focus();
    page.keyboard().press("l");
    assertThat(page.locator("#s18.playing, #s19.playing")).hasCount(1);
  }
}
