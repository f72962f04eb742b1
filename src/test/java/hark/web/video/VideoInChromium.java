package hark.web.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.Given;
import hark.web.browser.InChromium;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A base of tests of the page of a video in a real browser. */
abstract class VideoInChromium extends InChromium {

  @BeforeEach
  void open() {
    fill("job-one", "The kestrel’s year", "en", birds("kestrel", 15, 40));
    fill("job-two", "Falcons and a kestrel", "en", birds("kestrel", 2, 10));
  }

  @AfterEach
  void nothingWentWrongInTheConsole() {
    assertEquals(List.of(), chromium.errors());
  }

  /** Every second segment, up to so many, has the bird; each lasts two seconds. */
  static List<Map<String, Object>> birds(String bird, int with, int all) {
    var segments = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < all; i++) {
      var text =
          i % 2 == 0 && i / 2 < with ? "line %d, a %s hovers".formatted(i, bird) : "line " + i;
      segments.add(Map.of("start", 2 * i, "end", 2 * i + 2, "text", text, "speaker", "Ada Finch"));
    }
    return segments;
  }

  void fill(String id, String title, String language, List<Map<String, Object>> segments) {
    Given.transcript(id, title, language, segments);
    Given.media(id, site + "media/samples/VI000000000000000001.ogg");
  }
}
