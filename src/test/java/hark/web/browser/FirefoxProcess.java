package hark.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A running Firefox as it is released, which is spoken to by WebDriver BiDi: Playwright's usual way
 * needs a Firefox of its own. Used by one thread.
 */
public final class FirefoxProcess implements AutoCloseable {

  private static final String BY_BIDI = "moz-firefox";

  private final Playwright playwright;
  private final Browser browser;

  public FirefoxProcess() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .firefox()
            .launch(
                new BrowserType.LaunchOptions()
                    .setChannel(BY_BIDI)
                    .setExecutablePath(found().orElseThrow())
                    .setFirefoxUserPrefs(Map.of("media.autoplay.default", 0)));
  }

  /** Returns the path of Firefox; empty if it is not installed. */
  static Optional<Path> found() {
    return Stream.of(System.getenv("FIREFOX"), "/usr/bin/firefox-esr", "/usr/bin/firefox")
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
