package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Videos are edited, corrected, looked for and deleted in a real browser. */
@QuarkusTest
@EnabledWithChromium
class EditingTest extends InChromium {

  private static final String ID = "editing1";

  @BeforeEach
  void open() {
    for (var id : List.of(ID, "editing2")) {
      Given.transcript(
          id,
          "Numbat " + id,
          "en",
          List.of(
              Map.of("start", 10, "end", 12, "text", "Good mourning numbat", "speaker", "S1"),
              Map.of("start", 12, "end", 14, "text", "and numbats all")));
    }
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static void follow(Page page, String name) {
    var exactly = new Page.GetByRoleOptions().setName(name).setExact(true);
    page.getByRole(AriaRole.LINK, exactly).first().click();
  }

  private static void check(Page page, String name) {
    assertEquals(List.of(), violations(page), name);
    picture(page, name);
  }

  @Test
  void aVideoIsPutRightFoundAndDeleted() {
    var page = desktop("videos/" + ID);
    follow(page, "Edit");
    check(page, "edit-1280-light");
    page.getByLabel("Title").fill("Numbat morning");
    page.getByLabel("Recorded on").fill("2020-02-03");
    page.getByLabel("Time offset (seconds)").fill("2.5");
    page.getByLabel("S1").fill("Nora");
    press(page, "Save");
    assertThat(page.locator("h1")).hasText("Numbat morning");
    assertThat(page.locator(".about .facts:not(.downloads)")).containsText("3 February 2020");
    assertThat(page.locator(".speaker")).hasText("Nora");
    assertThat(page.locator("#s0")).hasAttribute("data-start", "12.5");

    follow(page, "Correct words");
    page.locator("#s0").click();
    check(page, "correction-1280-light");
    page.getByLabel("Words").fill("Good morning numbat");
    press(page, "Save");
    assertThat(page.locator("#s0")).hasText("Good morning numbat");
    assertThat(page.locator(".came")).hasAttribute("title", "Original: Good mourning numbat");
    check(page, "corrected-1280-light");

    var hark = new HarkPages(page, site);
    page.navigate(site);
    hark.search("\"good morning numbat\"");
    assertThat(hark.moments()).hasCount(1);
    hark.moments().first().click();
    assertThat(page).hasURL(Pattern.compile(".*/videos/editing1\\?t=12\\.5&.*#s0"));

    page.navigate(site + "videos");
    page.getByLabel("Filter", new Page.GetByLabelOptions().setExact(true)).fill("numbat");
    assertThat(page.locator(".index tbody tr")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile(".*filter=numbat.*"));
    check(page, "library-filtered-1280-light");
    page.locator(".index tbody tr").first().getByRole(AriaRole.CHECKBOX).check();
    page.locator(".index tbody tr").last().getByRole(AriaRole.CHECKBOX).check();
    press(page, "Delete selected");
    check(page, "delete-1280-light");
    press(page, "Delete 2 videos");
    assertThat(page.locator("h1")).hasText("Library");
    page.navigate(site + "videos?filter=numbat");
    assertThat(page.locator(".index")).hasCount(0);
    assertEquals(404, page.navigate(site + "videos/" + ID).status());
  }

  @Test
  void theFormsWorkWithoutScriptsOnAPhoneInTheDark() {
    var page = chromium.open(ColorScheme.DARK, 360, 740);
    for (var place :
        List.of("videos/" + ID + "/edit", "videos/" + ID + "/segments/0", "delete?id=" + ID)) {
      page.navigate(site + place);
      check(page, place.replaceAll("[^a-z0-9]", "-") + "-360-dark");
      var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      assertTrue(width <= 360, place + " is " + width + " wide");
    }
    var bare = chromium.openWithoutScripts();
    bare.navigate(site + "videos/" + ID + "/edit");
    bare.getByLabel("Title").fill("Without scripts");
    press(bare, "Save");
    assertThat(bare.locator("h1")).hasText("Without scripts");
    bare.navigate(site + "videos");
    bare.getByLabel("Filter", new Page.GetByLabelOptions().setExact(true)).fill("scripts");
    press(bare, "Filter");
    assertThat(bare.locator(".index tbody tr")).hasCount(1);
  }

  @Test
  void ofTwoBrowsersTheSecondIsTold() {
    var one = desktop();
    var other = desktop();
    for (var page : List.of(one, other)) {
      page.navigate(site + "videos/" + ID + "/edit");
    }
    one.getByLabel("Channel").fill("The first's");
    press(one, "Save");
    other.getByLabel("Channel").fill("The second's");
    press(other, "Save");
    Locator said = other.getByRole(AriaRole.ALERT);
    assertThat(said).containsText("This video was changed by someone else");
    assertThat(other.getByLabel("Channel")).hasValue("The second's");
    check(other, "edit-conflict-1280-light");
    press(other, "Save");
    assertThat(other.locator(".about .facts:not(.downloads)")).containsText("The second's");
  }
}
