package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Playing and quoting on the page of a video in a real browser. */
@QuarkusTest
@EnabledWithChromium
class QuoteJobTest extends VideoInChromium {

  @Test
  void fromTypingToTheNextMomentAndTheCopiedQuoteByKeysAlone() {
    fill("job-one", "The kestrel’s year", "en", sentences(birds("kestrel", 15, 40)));
    var page = desktop("");
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
    assertEquals("“line 2, a kestrel hovers.”", lines[0]);
    assertEquals("— Ada Finch, The kestrel’s year, 0:04–0:06", lines[1]);
    assertTrue(lines[2].startsWith(site + "videos/job-one?t=4&until=6&w=line+2"), lines[2]);
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-quoting]")).isHidden();
    assertThat(page.locator("#s2")).isFocused();
    page.navigate(lines[2]);
    assertThat(page.locator("#quote")).containsText("line 2, a kestrel hovers");
    assertThat(page.locator("#quote")).isInViewport();
  }

  private static List<Map<String, Object>> sentences(List<Map<String, Object>> segments) {
    var sentences = new ArrayList<Map<String, Object>>();
    for (var segment : segments) {
      var sentence = new HashMap<>(segment);
      sentence.put("text", segment.get("text") + ".");
      sentences.add(sentence);
    }
    return sentences;
  }

  @Test
  void aQuoteIsCopiedAsMarkdownAndHtmlAndItsFileTaken() {
    var page = desktop("videos/job-one");
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
  void singleKeysPlayAndSeekButNotWhileTypingNorWhenTheyAreOff() {
    var page = desktop("videos/job-one");
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
    var page = desktop("videos/job-words?q=lighthouse");
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
    var page = desktop();
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
