package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hark.language.Words;
import hark.lucene.Corpus;
import hark.transcript.Transcript;
import hark.web.browser.Chromium;
import hark.web.browser.EnabledWithChromium;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the find bar on the longest transcript of a corpus and writes it down. */
@QuarkusTest
@EnabledWithChromium
@Tag("benchmark")
class PagesBenchmarkTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "pages.md");
  private static final List<String> TYPED =
      List.of("the", "houston", "going to the", "\"we have\"", "go OR roger", "engine burn");
  private static final int ROUNDS = 5;

  private static final int GOAL_MILLIS = 50;

  /** A quick typist. */
  private static final int BETWEEN_KEYS_MILLIS = 100;

  /** From the key until its marks are painted: the frame after the count was told. */
  private static final String KEY =
      """
      text => new Promise(done => {
        const field = document.querySelector('[data-inside]');
        const begun = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          const told = performance.now();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done([told - begun, performance.now() - begun]);
            channel.port2.postMessage(null);
          });
        });
        observer.observe(document.querySelector('[data-count]'), { childList: true });
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      })
      """;

  /** One key that was pressed, and after how many milliseconds its marks stood there. */
  private record Key(String text, double told, double painted, String count) {}

  @TestHTTPResource("/")
  String site;

  @Test
  void theFindBarOnTheLongestTranscript() throws IOException {
    var corpus = Corpus.find();
    assertTrue(corpus.isPresent(), "name the folder of transcripts with -Dhark.corpus");
    var longest = new ArrayList<Transcript>();
    corpus.get().forEach(one -> keepLonger(one, longest));
    var transcript = longest.getFirst();
    given()
        .body(Corpus.raw(transcript).content())
        .queryParam("title", transcript.video().title())
        .queryParam("language", transcript.track().language())
        .put("/api/videos/longest/transcript")
        .then()
        .statusCode(oneOf(200, 201));
    var chromium = new Chromium();
    try {
      var page = chromium.open(ColorScheme.LIGHT, 1280, 900);
      page.navigate(site + "videos/longest");
      page.locator("#inside").focus();
      type(page); // warms up
      var keys = new ArrayList<Key>();
      for (int round = 0; round < ROUNDS; round++) {
        keys.addAll(type(page));
      }
      Files.writeString(REPORT, report(transcript, page, keys));
    } finally {
      chromium.close();
    }
  }

  private static void keepLonger(Transcript one, List<Transcript> longest) {
    if (longest.isEmpty() || words(one) > words(longest.getFirst())) {
      longest.clear();
      longest.add(one);
    }
  }

  private static long words(Transcript transcript) {
    return transcript.segments().stream().mapToLong(s -> Words.count(s.text())).sum();
  }

  private static List<Key> type(Page page) {
    var keys = new ArrayList<Key>();
    for (var text : TYPED) {
      for (int end = 1; end <= text.length(); end++) {
        var typed = text.substring(0, end);
        page.waitForTimeout(BETWEEN_KEYS_MILLIS);
        var times = (List<?>) page.evaluate(KEY, typed);
        var count = page.locator("[data-count]").textContent();
        keys.add(new Key(typed, millis(times.get(0)), millis(times.get(1)), count));
      }
    }
    return keys;
  }

  private static double millis(Object number) {
    return ((Number) number).doubleValue();
  }

  private static String report(Transcript transcript, Page page, List<Key> keys) {
    var painted = keys.stream().mapToDouble(Key::painted).sorted().toArray();
    var told = keys.stream().mapToDouble(Key::told).sorted().toArray();
    var slowest = keys.stream().max((a, b) -> Double.compare(a.painted(), b.painted())).get();
    var nodes = page.evaluate("document.querySelectorAll('*').length");
    int html = given().get("/videos/longest").asByteArray().length;
    return String.format(
        Locale.ENGLISH,
        """
        # Pages, measured

        Written by `bin/benchmark-pages FOLDER`, in Chromium on the machine that serves the pages too. Let nothing else
        run on it: what waits for a processor is measured as well.

        ## The find bar

        The longest transcript of the corpus, `%s`, has %,d words
        in %,d segments. A key is timed until the count is told, and until the frame is painted that shows all marks
        of the window; further ones follow in spare time.
        A screen that is painted 60 times a second alone makes that 8 ms on average. %,d keys, one each %d ms, %d
        times letter by letter: %s.

        | a key, ms | median | 95th percentile | slowest |
        | --- | --- | --- | --- |
        | until the count is told | %.1f | %.1f | %.1f |
        | until the window is painted | %.1f | %.1f | %.1f |

        The slowest was the last letter of `%s` (%s). %.0f %% of the keys took less than 50 ms, the goal for each.

        ## The page

        It shows a part of that transcript: %,d elements, %,d bytes of HTML before compression.
        """,
        transcript.video().title(),
        words(transcript),
        transcript.segments().size(),
        keys.size(),
        BETWEEN_KEYS_MILLIS,
        ROUNDS,
        String.join(", ", TYPED.stream().map(text -> "`" + text + "`").toList()),
        at(told, .5),
        at(told, .95),
        told[told.length - 1],
        at(painted, .5),
        at(painted, .95),
        painted[painted.length - 1],
        slowest.text(),
        slowest.count(),
        100. * keys.stream().filter(key -> key.painted() < GOAL_MILLIS).count() / keys.size(),
        ((Number) nodes).intValue(),
        html);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
  }
}
