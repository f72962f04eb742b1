package hark.web.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import hark.web.OwnApplication;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue in a real browser, with scripts and without. */
@QuarkusTest
@TestProfile(OwnApplication.class)
@EnabledWithChromium
class QueueBrowserTest extends InChromium {

  private static final double PATIENCE = 60_000;

  @BeforeEach
  void open() {
    var page = chromium.openWithoutScripts();
    page.navigate(site + "imports/queue");
    for (var button : List.of("Resume", "Cancel remaining", "Clear failed")) {
      if (button(page, button).count() > 0) {
        button(page, button).click();
      }
    }
    page.context().close();
  }

  @Test
  void progressIsLiveInEveryWindowAndAPauseHoldsIt() {
    var page = window();
    var other = desktop("imports/queue");
    submit(page, "live", 15);
    page.evaluate("window.same = true");
    other.evaluate("window.same = true");
    assertThat(page.locator(".summary")).containsText("failed", contains());
    button(page, "Pause").click();
    assertThat(page.locator(".hold")).hasText("Imports are paused.");
    assertThat(other.locator(".hold")).hasText("Imports are paused.", hasText());
    assertThat(page.locator(".summary")).not().containsText("importing", contains());
    var held = page.locator(".summary").textContent();
    assertThat(other.locator(".summary")).hasText(held, hasText());
    picture(page, "queue-paused");

    button(other, "Resume").click();
    assertThat(page.locator(".hold")).hasCount(0, hasCount());
    assertThat(page.locator(".summary")).hasText("15 failed", hasText());
    assertThat(page.locator("[data-said]")).hasText("Finished: 15 failed", hasText());
    assertEquals(List.of(), chromium.errors());
  }

  @Test
  void aFailedOneIsTriedAgainAndTheFocusStays() {
    var page = window();
    submit(page, "again", 1);
    assertThat(page.locator(".jobs .bad")).hasCount(1, hasCount());
    button(page, "Try again").press("Enter");
    page.waitForURL("**/imports/queue");
    assertThat(page.locator(".jobs .bad")).hasCount(1, hasCount());
    page.locator(".jobs button").focus();
    submitByProgram(page, "behind-the-scenes");
    assertThat(page.locator(".jobs li")).hasCount(2, hasCount());
    assertThat(page.locator(".jobs .bad")).hasCount(2, hasCount());
    var focused = (String) page.evaluate("document.activeElement.id");
    assertTrue(focused.startsWith("retry"), focused);
    assertEquals(List.of(), chromium.errors());
  }

  @Test
  void aReceiptThatIsOpenStaysOpen() {
    var page = window();
    page.getByLabel("Video IDs").fill("VI000000000000000004");
    button(page, "Import").click();
    assertThat(page.locator(".jobs .good")).hasCount(1, hasCount());
    page.locator(".jobs summary").click();
    submitByProgram(page, "another-one");
    assertThat(page.locator(".jobs li")).hasCount(2, hasCount());
    assertThat(page.locator(".jobs .good details[open]")).hasCount(1);
    assertThat(page.locator(".jobs .good dl")).isVisible();
  }

  @Test
  void withoutScriptsEverythingIsAFormAndAReload() {
    var page = chromium.openWithoutScripts();
    page.navigate(site + "imports");
    submit(page, "plain", 40);
    button(page, "Pause").click();
    page.waitForURL("**/imports/queue?done=queue-paused**");
    assertThat(page.locator(".hold")).hasText("Imports are paused.");
    button(page, "Cancel remaining").click();
    page.navigate(site + "imports/queue?show=open");
    assertThat(page.locator(".summary")).containsText("cancelled");
    button(page, "Resume").click();
    page.navigate(site + "imports/queue");
    assertThat(page.locator(".hold")).hasCount(0);
    page.locator(".jobs li").first().getByRole(AriaRole.BUTTON).first().click();
    while (page.locator(".jobs li").first().textContent().contains("Cancelled")) {
      page.reload();
    }
    assertThat(page.locator(".jobs li").first()).not().containsText("Cancelled");
  }

  @Test
  void theQueueKeepsTheRulesForAccessInEveryState() {
    var page = window();
    submit(page, "rules", 12);
    button(page, "Pause").click();
    page.waitForURL("**/imports/queue");
    submitByProgram(page, "case-fail", "case-no-audio", "VI000000000000000002");
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (var place :
          List.of("imports", "imports/queue", "imports/queue?show=failed", "imports/library")) {
        page.navigate(site + place);
        assertEquals(List.of(), violations(page), place);
      }
    }
    page.setViewportSize(360, 740);
    page.navigate(site + "imports/queue");
    assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= 360);
    picture(page, "queue-360");
  }

  private Page window() {
    return desktop("imports");
  }

  private static void submit(Page page, String prefix, int count) {
    var ids = IntStream.range(0, count).mapToObj(i -> prefix + "-" + i);
    page.getByLabel("Video IDs").fill(ids.collect(Collectors.joining("\n")));
    button(page, "Import").click();
    page.waitForURL("**/imports/queue?added=**");
  }

  /** From outside the page, which has to notice. */
  private static void submitByProgram(Page page, String... ids) {
    var options = RequestOptions.create().setData(Map.of("ids", List.of(ids), "anyway", true));
    assertEquals(
        202,
        page.request().post(page.url().split("/imports")[0] + "/api/imports", options).status());
  }

  private static Locator button(Page page, String name) {
    var options = new Page.GetByRoleOptions().setName(name);
    return page.getByRole(AriaRole.BUTTON, name.equals("Import") ? options.setExact(true) : options)
        .first();
  }

  private static LocatorAssertions.ContainsTextOptions contains() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }

  private static LocatorAssertions.HasTextOptions hasText() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
  }

  private static LocatorAssertions.HasCountOptions hasCount() {
    return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE);
  }
}
