package hark.web.imports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Files from a person's desk into the library, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class UploadJobTest extends InChromium {

  @Test
  void filesAreChosenLookedAtChangedAndImported() {
    var page = desktop();
    var hark = new HarkPages(page, site);
    page.navigate(site + "imports");
    choose(page, file("desk-one.en.vtt", "the desk was tidy"), file("desk-two.vtt", ""));
    page.waitForURL("**/imports/files/*");
    assertThat(file(page, "desk-two.vtt").textContent(), containsString("Rejected"));
    var one = file(page, "desk-one.en.vtt");
    assertThat(one.textContent(), containsString("the desk was tidy"));
    one.getByLabel("Title").fill("A tidy desk");
    button(page, "Import 1 file").click();
    page.waitForURL("**/imports/queue?added=1**");
    PlaywrightAssertions.assertThat(page.locator(".notice.block"))
        .hasText("1 file was rejected; the list says why.");
    hark.untilImported();
    assertThat(hark.job("A tidy desk").textContent(), containsString("Imported"));
    hark.search("\"desk was tidy\"");
    assertThat(page.locator(".hit h2").first().textContent(), containsString("A tidy desk"));
    assertThat(chromium.errors(), empty());
  }

  @Test
  void filesAreDroppedAnywhereOnThePage() {
    var page = desktop("imports");
    var dropped =
        page.evaluateHandle(
            """
            () => {
              const data = new DataTransfer();
              for (const name of ['drop-one.vtt', 'drop-two.vtt']) {
                data.items.add(new File(['WEBVTT\\n\\n00:00.000 --> 00:01.000\\ndropped\\n'], name));
              }
              return data;
            }
            """);
    page.dispatchEvent("h1", "dragenter", java.util.Map.of("dataTransfer", dropped));
    assertEquals("", page.evaluate("document.documentElement.dataset.dropping"));
    page.dispatchEvent("h1", "drop", java.util.Map.of("dataTransfer", dropped));
    page.waitForURL("**/imports/files/*");
    PlaywrightAssertions.assertThat(page.locator(".jobs > li")).hasCount(2);
    assertThat(chromium.errors(), empty());
  }

  @Test
  void withoutScriptsItAllWorks() {
    var page = chromium.openWithoutScripts();
    page.navigate(site + "imports");
    choose(page, file("plain.de.srt.vtt", "ohne jedes Skript"));
    page.waitForURL("**/imports/files/*");
    var file = file(page, "plain.de.srt.vtt");
    file.getByLabel("ID").fill("not an ID");
    button(page, "Check again").first().click();
    PlaywrightAssertions.assertThat(file).containsText("Correct the fields marked below");
    file.getByLabel("ID").fill("plain-1");
    file.getByLabel("Title").fill("Plain words");
    button(page, "Import").first().click();
    page.waitForURL("**/imports/queue?added=1**");
    PlaywrightAssertions.assertThat(page.locator(".queue")).containsText("Plain words");
  }

  @Test
  void aClashIsShownAndNothingIsOverwrittenUntilConfirmed() {
    Given.transcript("clash-1", "The first", "en", "what was there first");
    var page = desktop();
    var hark = new HarkPages(page, site);
    page.navigate(site + "imports");
    choose(page, file("clash-1.en.vtt", "what came later"));
    page.waitForURL("**/imports/files/*");
    var file = file(page, "clash-1.en.vtt");
    assertThat(file.textContent(), containsString("“The first” already has this track"));
    button(page, "Import ready files").first().click();
    PlaywrightAssertions.assertThat(file).containsText("Conflict");
    file.getByLabel("Overwrite the existing transcript").check();
    button(page, "Import ready files").first().click();
    page.waitForURL("**/imports/queue?added=1**");
    hark.untilImported();
    hark.search("\"what came later\" video:clash-1");
    PlaywrightAssertions.assertThat(hark.moments()).hasCount(1);
  }

  @Test
  void thePageKeepsTheRulesForAccessAndFitsAPhone() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {360, 1280}) {
        var page = chromium.open(scheme, width, 900);
        page.navigate(site + "imports");
        choose(page, file("rules.en.vtt", "a rule is a rule"), file("rules.vtt", ""));
        page.waitForURL("**/imports/files/*");
        page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).fill("none such");
        button(page, "Check again").first().click();
        page.waitForLoadState();
        assertEquals(List.of(), violations(page), scheme + " " + width);
        assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= width);
        var name = "files-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT));
        picture(page, name);
      }
    }
  }

  private static void choose(Page page, FilePayload... files) {
    page.getByLabel("Files", new Page.GetByLabelOptions().setExact(true)).setInputFiles(files);
    button(page, "Review files").click();
  }

  private static FilePayload file(String name, String said) {
    var content = said.isEmpty() ? "" : "WEBVTT\n\n00:00.000 --> 00:02.000\n" + said + "\n";
    return new FilePayload(name, "text/vtt", content.getBytes(StandardCharsets.UTF_8));
  }

  private static Locator file(Page page, String name) {
    return page.locator(".jobs > li", new Page.LocatorOptions().setHasText(name)).first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
