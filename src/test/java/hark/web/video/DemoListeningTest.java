package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample library is heard: what its pages offer to play is played, all of it. */
@QuarkusTest
@EnabledWithChromium
class DemoListeningTest extends InChromium {

  @Test
  void playAllPlaysAsManyMomentsAsItSays() {
    Given.anEmptyLibrary();
    var page = desktop();
    var hark = new HarkPages(page, site);
    hark.importSamples();
    page.navigate(site + "search?q=storm+OR+tide");
    var button = page.locator("[data-play-all]");
    int offered = Integer.parseInt(button.textContent().replaceAll("\\D", ""));
    assertTrue(offered > 1, "There is something to play");
    var heard = new HashSet<String>();
    button.click();
    for (int i = 1; i <= offered; i++) {
      assertThat(page.locator("[data-dock-where]"))
          .hasText(Pattern.compile("Moment %d of %d$".formatted(i, offered)));
      hark.until("document.querySelector('audio')?.paused === false");
      hark.until("document.querySelector('audio').readyState > 2");
      assertThat(page.locator("[data-dock-note]")).isEmpty();
      heard.add(page.locator("[data-dock-title]").getAttribute("href"));
      page.keyboard().press("n");
    }
    assertThat(page.locator("[data-dock-note]")).hasText("That was the last moment.");
    assertEquals(offered, heard.size(), "Each is another place");
    page.navigate(site + "search?q=storm+OR+tide&view=moments&size=100");
    var listed = new HashSet<String>();
    for (var line : page.locator("[data-moment]").all()) {
      listed.add(line.getAttribute("href"));
    }
    assertEquals(listed, heard, "All that the list shows");
    assertEquals(List.of(), chromium.errors());
  }
}
