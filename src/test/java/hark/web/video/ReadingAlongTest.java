package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.web.browser.EnabledWithChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arriving at a place in a transcript and leaving what plays, in a browser. */
@QuarkusTest
@EnabledWithChromium
class ReadingAlongTest extends ListeningInChromium {

  /** Whether something lies over the middle of the first element that a selector names. */
  private static final String IN_SIGHT =
      """
      (selector) => {
        const place = document.querySelector(selector).getClientRects()[0];
        const top = document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2);
        return top !== null && top.closest(selector) !== null;
      }
      """;

  @BeforeEach
  void fill() {
    fill("along-one", ReadingAlongTest::segment);
  }

  private static Map<String, Object> segment(int i) {
    return Map.of("start", i, "end", i + 1, "text", "Line %d is read aloud here.".formatted(i));
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280, 1920})
  void aQuoteLandsWithItsWordsInSight(int width) {
    page.setViewportSize(width, 900);
    page.navigate(site + "videos/along-one?t=120&until=121&w=Line+120+is+read#quote");
    page.waitForFunction("document.documentElement.hasAttribute('data-landed')");
    hark.untilScrolled();
    assertTrue((boolean) page.evaluate(IN_SIGHT, "#quote"));
    assertThat(page.locator(".seg.here")).hasCSS("box-shadow", "none");
    page.keyboard().press("Enter");
    hark.untilPlayer("paused === false");
    hark.untilPlayer("currentTime >= 119");
  }

  @Test
  void theReaderStaysWhereTheyScrolledUntilTheyAskToBeTakenBack() {
    page.navigate(site + "videos/along-one");
    hark.play();
    for (var leaves : List.of("PageDown", "wheel")) {
      page.evaluate("document.querySelector('audio').currentTime = 100.2");
      assertThat(hark.segment(100)).isInViewport();
      if (leaves.equals("wheel")) {
        page.locator("[data-transcript]").hover();
        page.mouse().wheel(0, 3000);
      } else {
        page.keyboard().press("End");
        page.keyboard().press(leaves);
      }
      assertThat(page.locator("[data-return]")).isVisible();
      page.evaluate("document.querySelector('audio').currentTime = 20.2");
      assertThat(hark.segment(20)).hasClass(PLAYING);
      assertThat(page.locator(".seg.playing")).not().isInViewport();
      page.locator("[data-return]").click();
      assertThat(page.locator(".seg.playing")).isInViewport();
      assertThat(page.locator("[data-return]")).isHidden();
    }
  }

  @Test
  void seekingWhilePausedBringsThePlaceIntoView() {
    page.navigate(site + "videos/along-one");
    hark.untilPlayer("readyState > 0");
    page.evaluate("document.querySelector('audio').currentTime = 150.5");
    assertThat(hark.segment(150)).hasClass(PLAYING);
    assertThat(hark.segment(150)).isInViewport();
    hark.untilPlayer("paused === true");
  }
}
