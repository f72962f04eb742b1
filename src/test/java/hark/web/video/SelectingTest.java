package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words of a transcript are selected with the mouse as on any page, and a click plays them. */
@QuarkusTest
@EnabledWithChromium
class SelectingTest extends VideoInChromium {

  private static final String SELECTED = "getSelection().toString()";

  private Page page;
  private HarkPages hark;

  @BeforeEach
  void openVideo() {
    page = desktop("videos/job-one");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    hark = new HarkPages(page, site);
    hark.untilPlayer("readyState > 0");
  }

  @AfterEach
  void nothingOpenedAWindow() {
    assertEquals(1, page.context().pages().size());
  }

  private void drag(Locator from, Locator to) {
    var begin = from.boundingBox();
    var end = to.boundingBox();
    page.mouse().move(begin.x + 2, begin.y + begin.height / 2);
    page.mouse().down();
    page.mouse()
        .move(end.x + end.width - 1, end.y + end.height / 2, new Mouse.MoveOptions().setSteps(8));
    page.mouse().up();
  }

  /** What is on the clipboard once the keys have copied. */
  private String copied() {
    page.keyboard().press("Control+c");
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  /** Lets the time of the page pass only when a test says so. */
  private void holdTime() {
    page.clock().install();
    page.reload();
    hark.untilPlayer("readyState > 0");
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
  }

  /** Lets the time pass in which a second click is waited for. */
  private void waitForASecondClick() {
    page.clock().runFor(400);
  }

  @Test
  void aDragSelectsWordsAndPlaysNothing() {
    holdTime();
    drag(hark.segment(2), hark.segment(3));
    assertEquals("line 2, a kestrel hovers line 3", page.evaluate(SELECTED));
    assertThat(page.locator("[data-quoting]")).isVisible();
    waitForASecondClick();
    hark.untilPlayer("paused === true");
    assertEquals(0, hark.now());
  }

  @Test
  void aDoubleClickSelectsAWordAndPlaysNothing() {
    holdTime();
    hark.segment(4).getByText("kestrel").or(hark.segment(4)).first().dblclick();
    assertEquals(1, ((String) page.evaluate(SELECTED)).strip().split(" ").length);
    waitForASecondClick();
    hark.untilPlayer("paused === true");
    assertEquals(0, hark.now());
    assertThat(page.locator(".seg.here")).hasCount(0);
  }

  @Test
  void shiftAndAClickSelectUpToThere() {
    var begin = hark.segment(1).boundingBox();
    page.mouse().click(begin.x + 2, begin.y + begin.height / 2);
    hark.untilPlayer("paused === false");
    page.evaluate("document.querySelector('audio').pause()");
    hark.segment(5).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    hark.until("getSelection().toString().startsWith('line 1 line 2')");
    hark.untilPlayer("paused === true");
  }

  @Test
  void aClickPlaysAndATimeIsALink() {
    hark.segment(6).click();
    hark.untilPlayer("paused === false");
    hark.untilPlayer("currentTime >= 12");
    assertThat(hark.segment(6)).hasAttribute("aria-current", "true");
    var time = page.locator(".paragraph > .time").first();
    assertThat(time).hasAttribute("href", "/videos/job-one?t=0#s0");
    time.click();
    hark.untilPlayer("currentTime < 2");
    hark.segment(3).focus();
    page.keyboard().press("Enter");
    hark.untilPlayer("currentTime >= 6");
  }

  @Test
  void whatIsCopiedIsWordsWithoutControls() {
    Given.transcript(
        "job-two",
        "Pauses",
        "en",
        List.of(said(0, "First words"), said(100, "then a pause"), said(200, "and the end")));
    page.navigate(site + "videos/job-two");
    assertThat(page.locator(".paragraph")).hasCount(3);
    drag(hark.segment(0), hark.segment(2));
    assertEquals(
        List.of("First", "words", "then", "a", "pause", "and", "the", "end"),
        List.of(copied().strip().split("\\s+")));
  }

  private static java.util.Map<String, Object> said(int start, String text) {
    return java.util.Map.of("start", start, "end", start + 2, "text", text);
  }

  @Test
  void withoutScriptsATimeLeadsToItsPlace() {
    var plain = chromium.openWithoutScripts();
    plain.navigate(site + "videos/job-one");
    plain.locator(".paragraph > .time").first().click();
    plain.waitForURL("**/videos/job-one?t=0#s0");
    assertThat(plain.locator("#s0")).hasAttribute("aria-current", "true");
    assertThat(plain.locator("a.seg")).hasCount(0);
  }

  @Test
  void toCorrectWordsTheirSegmentsAreLinks() {
    page.navigate(site + "videos/job-one?correct=1");
    page.locator("a.seg").nth(3).click();
    page.waitForURL("**/videos/job-one/segments/3?**");
  }
}
