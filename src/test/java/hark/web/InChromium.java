package hark.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A base of tests in a real browser, which is opened before each test and closed after it. */
abstract class InChromium {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The address of the start page, with a slash at its end. */
  @TestHTTPResource("/")
  String site;

  Chromium chromium;

  @BeforeEach
  void openChromium() {
    chromium = new Chromium();
  }

  @AfterEach
  void closeChromium() {
    chromium.close();
  }

  /** A new window of a usual size. */
  Page desk() {
    return chromium.open(ColorScheme.LIGHT, 1280, 900);
  }

  /** A new window of a usual size, opened at a page of the site. */
  Page desk(String place) {
    var page = desk();
    page.navigate(site + place);
    return page;
  }

  /** The rules for access that a page breaks, each with the first element that breaks it. */
  static List<String> violations(Page page) {
    return violations(new AxeBuilder(page));
  }

  /** The same of what is asked about. */
  static List<String> violations(AxeBuilder about) {
    return about.withTags(RULES).analyze().getViolations().stream()
        .map(rule -> rule.getId() + " at " + rule.getNodes().getFirst().getHtml())
        .toList();
  }

  /** A picture of a page, for people to look at. */
  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
