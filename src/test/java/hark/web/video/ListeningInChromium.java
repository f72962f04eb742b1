package hark.web.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import hark.web.Given;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A base of tests that listen to a video with many segments in a real browser. */
abstract class ListeningInChromium extends InChromium {

  static final int SEGMENTS = 240;
  static final Pattern PLAYING = Pattern.compile("\\bplaying\\b");

  Page page;
  HarkPages hark;

  @BeforeEach
  void openPage() {
    page = desktop();
    hark = new HarkPages(page, site);
  }

  @AfterEach
  void nothingWasSaidInRed() {
    assertEquals(List.of(), chromium.errors());
  }

  /** Adds a video with a recording and a segment for each of its first seconds. */
  void fill(String id, IntFunction<Map<String, Object>> segment) {
    Given.transcript(id, "One", "en", IntStream.range(0, SEGMENTS).mapToObj(segment).toList());
    Given.media(id, site + "media/samples/VI000000000000000001.ogg");
  }
}
