package hark.web.search;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import hark.web.Given;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A results page with moments that can be played, in a real browser. */
abstract class PlayingInChromium extends InChromium {

  Page page;
  HarkPages hark;

  @BeforeEach
  void open() {
    Given.transcript(
        "drongo1",
        "Drongos, by ear",
        "en",
        List.of(
            said(3, "Ann Quist", "The first drongo calls."),
            said(10, "Ann Quist", "And \"drongo\" is what it is called.")));
    Given.transcript(
        "drongo2",
        "Silent film",
        "en",
        List.of(said(1, "Bo", "A silent drongo."), said(4, "Bo", "Silent is a drongo.")));
    Given.transcript(
        "drongo3", "Another drongo", "en", List.of(said(20, "Cy", "One drongo more.")));
    Given.media("drongo1", site + "media/samples/VI000000000000000001.ogg");
    Given.media("drongo3", site + "media/samples/VI000000000000000002.ogg");
    page = desktop();
    hark = new HarkPages(page, site);
  }

  static Map<String, Object> said(int start, String speaker, String text) {
    return Map.of("start", start, "end", start + 2, "speaker", speaker, "text", text);
  }

  Locator where() {
    return page.locator("[data-dock-where]");
  }

  Locator act(int moment, String name) {
    return page.locator(".moments li").nth(moment).getByLabel(name);
  }
}
