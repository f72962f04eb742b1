package hark.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A running browser, which several tests may use one after the other. Used by one thread. */
public abstract class BrowserProcess implements AutoCloseable {

  /** The longest wait of an assertion for what it states, for slow machines. */
  private static final double LONGEST_WAIT_MILLIS = 30_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
  }

  private final Playwright playwright;
  private final Browser browser;

  BrowserProcess(Function<Playwright, Browser> start) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = start.apply(playwright);
  }

  /** Returns the first path of an executable; null and blank ones are skipped. */
  static Optional<Path> executable(String... paths) {
    return Stream.of(paths)
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  public final Browser browser() {
    return browser;
  }

  @Override
  public final void close() {
    browser.close();
    playwright.close();
  }
}
