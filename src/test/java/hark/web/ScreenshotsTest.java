package hark.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import hark.LongRun;
import hark.web.PageStates.State;
import hark.web.browser.Chromium;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Pictures of every page in every state, for people to look at, under {@code target/pictures}; and
 * the few that the documents show, under {@code docs/screenshots}.
 */
@QuarkusTest
@TestProfile(ScreenshotsTest.Fresh.class)
@EnabledWithChromium
@Tag("report")
@LongRun
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreenshotsTest {

  /** A profile of its own: the library begins empty. */
  public static final class Fresh implements QuarkusTestProfile {}

  private static final Path ALL = Path.of("target", "pictures");
  private static final Path SHOWN = Path.of("docs", "screenshots");
  private static final List<String> TO_SHOW =
      List.of("start", "results", "video", "imports", "library");
  private static final int QUALITY = 60;
  private static final long MOST_BYTES = 150_000;

  /** A window to look through. */
  private record Window(String name, int width, int height) {}

  private static final List<Window> WINDOWS =
      List.of(new Window("phone", 390, 844), new Window("desk", 1280, 900));
  private static final Window WALL = new Window("wall", 2560, 1300);

  @TestHTTPResource("/")
  String site;

  @Test
  @Order(1)
  void anEmptyHarkIsPictured() {
    picture(PageStates.empty());
  }

  @Test
  @Order(2)
  void theDocumentsGetTheirPictures() throws IOException {
    try (var chromium = new Chromium()) {
      new HarkPages(chromium.open(ColorScheme.LIGHT, 1280, 900), site).importSamples();
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (var window : WINDOWS) {
          var page = chromium.open(scheme, window.width(), window.height());
          for (var state : shown()) {
            state.open(page, site);
            assertTrue(show(page, state, window, scheme) < MOST_BYTES, state.name());
          }
        }
      }
    }
  }

  private static List<State> shown() {
    return PageStates.filled().stream().filter(one -> TO_SHOW.contains(one.name())).toList();
  }

  private static long show(Page page, State state, Window window, ColorScheme scheme)
      throws IOException {
    var name = "%s-%s-%s.jpg".formatted(state, window.name(), scheme.name().toLowerCase());
    var file = SHOWN.resolve(name);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY));
    return Files.size(file);
  }

  @Test
  @Order(3)
  void aFilledHarkIsPictured() {
    PageStates.fill();
    picture(PageStates.filled());
  }

  private void picture(List<State> states) {
    try (var chromium = new Chromium()) {
      var windows = new ArrayList<>(WINDOWS);
      windows.add(WALL);
      for (var window : windows) {
        var page = chromium.open(ColorScheme.LIGHT, window.width(), window.height());
        for (var state : states) {
          state.open(page, site);
          for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                new Page.EmulateMediaOptions()
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE));
            var name = "%s-%s-%s.png".formatted(state, window.name(), scheme.name().toLowerCase());
            page.screenshot(new Page.ScreenshotOptions().setPath(ALL.resolve(name)));
          }
        }
      }
    }
  }
}
