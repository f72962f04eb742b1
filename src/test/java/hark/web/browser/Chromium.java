package hark.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** The windows of one test in a real browser, and the errors on their consoles. */
public final class Chromium implements AutoCloseable {

  private final Browser browser;
  private final Runnable end;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  /** Opens windows in a browser that goes on afterwards. */
  public Chromium(ChromiumProcess process) {
    browser = process.browser();
    end = () -> contexts.forEach(BrowserContext::close);
  }

  /**
   * Starts a browser of its own.
   *
   * @param more arguments of the command, besides those that every test wants
   */
  public Chromium(String... more) {
    var process = new ChromiumProcess(List.of(more));
    browser = process.browser();
    end = process::close;
  }

  /** A new window with nothing remembered. */
  public Page open(ColorScheme scheme, int width, int height) {
    var context =
        context(
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
  public Page openWithoutScripts() {
    return context(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
  }

  private BrowserContext context(Browser.NewContextOptions options) {
    var context = browser.newContext(options);
    contexts.add(context);
    return context;
  }

  /** Errors on the console since the last call. */
  public List<String> errors() {
    var said = List.copyOf(errors);
    errors.clear();
    return said;
  }

  @Override
  public void close() {
    end.run();
  }
}
