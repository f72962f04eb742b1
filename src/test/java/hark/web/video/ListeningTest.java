package hark.web.video;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import hark.web.Given;
import hark.web.browser.EnabledWithChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listening to a video and reading along, in a real browser. */
@QuarkusTest
@EnabledWithChromium
class ListeningTest extends ListeningInChromium {

  /** Keeps what the page does at media keys, which a browser without a screen does not have. */
  private static final String MEDIA_KEYS =
      """
      window.mediaKeys = {};
      const session = navigator.mediaSession;
      const handle = session.setActionHandler.bind(session);
      session.setActionHandler = (name, action) => {
        window.mediaKeys[name] = action;
        handle(name, action);
      };
      """;

  @BeforeEach
  void fill() {
    fill("listen-one", ListeningTest::segment);
  }

  /** A second each, with a heron in every tenth. */
  private static Map<String, Object> segment(int i) {
    return Map.of(
        "start",
        i,
        "end",
        i + 1,
        "text",
        "Line %d of what is read %s".formatted(i, i % 10 == 0 ? "by a heron" : "here"),
        "speaker",
        "Reader " + i % 2);
  }

  @Test
  void whatIsPlayedIsFollowedUnlessTheSwitchSaysNot() {
    page.navigate(site + "videos/listen-one");
    hark.play();
    page.evaluate("document.querySelector('audio').currentTime = 70.2");
    assertThat(hark.segment(70)).hasClass(PLAYING);
    assertThat(hark.segment(70)).isInViewport();
    page.locator("[data-follow]").uncheck();
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    page.evaluate("document.querySelector('audio').currentTime = 3.2");
    assertThat(hark.segment(3)).hasClass(PLAYING);
    assertThat(page.locator(".seg.playing")).not().isInViewport();
    page.locator("[data-follow]").check();
    assertThat(page.locator(".seg.playing")).isInViewport();
  }

  @Test
  void theSpeedIsKeptForTheNextVideo() {
    fill("listen-two", ListeningTest::segment);
    page.navigate(site + "videos/listen-one");
    page.locator("[data-speed]").selectOption("1.5");
    hark.untilPlayer("playbackRate === 1.5");
    page.navigate(site + "videos/listen-two");
    assertThat(page.locator("[data-speed]")).hasValue("1.5");
    hark.untilPlayer("playbackRate === 1.5");
  }

  @Test
  void theCaptionsAreTheTranscript() {
    page.navigate(site + "videos/listen-one");
    page.evaluate("document.querySelector('audio').textTracks[0].mode = 'showing'");
    hark.untilPlayer("textTracks[0].cues?.length === " + SEGMENTS);
    hark.untilPlayer("textTracks[0].cues[20].startTime === 20");
    hark.untilPlayer("textTracks[0].cues[20].text.includes('by a heron')");
  }

  @Test
  void theKeysForMediaPlaySeekAndStepThroughTheMoments() {
    page.addInitScript(MEDIA_KEYS);
    page.navigate(site + "videos/listen-one?q=heron");
    mediaKey("play");
    hark.untilPlayer("paused === false");
    mediaKey("pause");
    hark.untilPlayer("paused === true");
    mediaKey("nexttrack");
    mediaKey("nexttrack");
    assertThat(page.locator("[data-count]")).hasText("2 of 24");
    hark.untilPlayer("currentTime >= 10");
    mediaKey("previoustrack");
    assertThat(page.locator("[data-count]")).hasText("1 of 24");
    mediaKey("pause");
    hark.untilPlayer("paused === true");
    page.evaluate("document.querySelector('audio').currentTime = 30");
    mediaKey("seekforward");
    hark.untilPlayer("currentTime === 40");
    mediaKey("seekbackward");
    hark.untilPlayer("currentTime === 30");
  }

  private void mediaKey(String name) {
    page.evaluate("name => window.mediaKeys[name]()", name);
  }

  @Test
  void theWordThatIsSaidIsShownWhereItsTimeIsKnown() {
    var words =
        List.of(
            Map.of("word", "Slowly", "start", 10, "end", 11),
            Map.of("word", "the", "start", 14, "end", 15),
            Map.of("word", "lighthouse", "start", 17.5, "end", 30));
    Given.transcript(
        "listen-words",
        "Words",
        "en",
        List.of(Map.of("start", 10, "end", 30, "text", "Slowly the lighthouse", "words", words)));
    Given.media("listen-words", site + "media/samples/VI000000000000000001.ogg");
    page.navigate(site + "videos/listen-words");
    hark.play();
    page.evaluate("document.querySelector('audio').currentTime = 18");
    hark.until("[...(CSS.highlights.get('word') ?? [])].join() === 'lighthouse'");
  }
}
