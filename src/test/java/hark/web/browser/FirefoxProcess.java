package hark.web.browser;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A running Firefox as it is released, which is spoken to by WebDriver BiDi: Playwright's usual way
 * needs a Firefox of its own.
 */
public final class FirefoxProcess extends BrowserProcess {

  private static final String BY_BIDI = "moz-firefox";

  public FirefoxProcess() {
    super(
        playwright ->
            playwright
                .firefox()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setChannel(BY_BIDI)
                        .setExecutablePath(found().orElseThrow())
                        .setFirefoxUserPrefs(Map.of("media.autoplay.default", 0))));
  }

  /** Returns the path of Firefox; empty if it is not installed. */
  static Optional<Path> found() {
    return executable(System.getenv("FIREFOX"), "/usr/bin/firefox-esr", "/usr/bin/firefox");
  }
}
