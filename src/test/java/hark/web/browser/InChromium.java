package hark.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A base of tests in a real browser: one process for the tests of a class, and for each test new
 * windows with nothing remembered.
 */
public abstract class InChromium {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> RULES_OF_COLOUR =
      List.of("color-contrast", "link-in-text-block");

  /** The address of the start page, with a slash at its end. */
  @TestHTTPResource("/")
  protected String site;

  protected Chromium chromium;

  private static ChromiumProcess process;

  @BeforeAll
  static void startChromium() {
    process = new ChromiumProcess(List.of());
  }

  @AfterAll
  static void stopChromium() {
    process.close();
  }

  @BeforeEach
  void openChromium() {
    chromium = new Chromium(process);
  }

  @AfterEach
  void closeChromium() {
    chromium.close();
  }

  /** A new window of a usual size. */
  protected Page desktop() {
    return chromium.open(ColorScheme.LIGHT, 1280, 900);
  }

  /** A new window of a usual size, opened at a page of the site. */
  protected Page desktop(String place) {
    var page = desktop();
    page.navigate(site + place);
    return page;
  }

  /** The rules for access that a page breaks, each with the first element that breaks it. */
  protected static List<String> violations(Page page) {
    return AxeRules.broken(page, null, "tag", RULES);
  }

  /** The same of the part of a page that a CSS selector names. */
  protected static List<String> violations(Page page, String part) {
    return AxeRules.broken(page, part, "tag", RULES);
  }

  /** Those of the rules that depend on colours, the only ones that a colour scheme can break. */
  protected static List<String> violationsOfColour(Page page) {
    return AxeRules.broken(page, null, "rule", RULES_OF_COLOUR);
  }

  /** A picture of a page, for people to look at. */
  protected static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
