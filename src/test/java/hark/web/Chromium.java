package hark.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, and what its console said in red. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> errors = new ArrayList<>();

  /**
   * @param more arguments of the command, besides those that every test wants
   */
  Chromium(String... more) {
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
                        Stream.concat(Stream.of("--disable-dev-shm-usage"), Stream.of(more))
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

  /** A new window with nothing remembered. */
  Page open(ColorScheme scheme, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, height));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text() + " at " + message.location());
          }
        });
    context.onWebError(error -> errors.add(error.error()));
    return context.newPage();
  }

  /** A new window in which no script runs. */
  Page openWithoutScripts() {
    return browser
        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
        .newPage();
  }

  /** Errors on the console since the last call. */
  List<String> errors() {
    var said = List.copyOf(errors);
    errors.clear();
    return said;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
