package hark.web.browser;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A running Chromium. */
public final class ChromiumProcess extends BrowserProcess {

  /**
   * Starts the browser.
   *
   * @param more arguments of the command, besides those that every test wants
   */
  public ChromiumProcess(List<String> more) {
    super(
        playwright ->
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(found().orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(
                            Stream.concat(Stream.of("--disable-dev-shm-usage"), more.stream())
                                .toList())));
  }

  /** Checks whether Chromium is installed. */
  public static boolean isInstalled() {
    return found().isPresent();
  }

  /** Returns the path of Chromium; empty if it is not installed. */
  static Optional<Path> found() {
    return executable(
        System.getProperty("chromium"),
        System.getenv("CHROMIUM"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable");
  }
}
