package hark.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A running browser, which several tests may use one after the other. Used by one thread. */
public final class ChromiumProcess implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  /**
   * Starts the browser.
   *
   * @param more arguments of the command, besides those that every test wants
   */
  public ChromiumProcess(List<String> more) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(found().orElseThrow())
                    .setChromiumSandbox(false)
                    .setArgs(
                        Stream.concat(Stream.of("--disable-dev-shm-usage"), more.stream())
                            .toList()));
  }

  /** Returns the path of Chromium; empty if it is not installed. */
  static Optional<Path> found() {
    return Stream.of(
            System.getProperty("chromium"),
            System.getenv("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable")
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
