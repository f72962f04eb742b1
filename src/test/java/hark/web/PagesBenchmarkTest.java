package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hark.LongRun;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the answers to keys, in the search page over a whole corpus and in the find bar on its
 * longest transcript, and writes them down.
 */
@QuarkusTest
@EnabledWithChromium
@Tag("benchmark")
@LongRun
class PagesBenchmarkTest {

  private static final Path REPORT = Path.of("docs", "benchmarks", "pages.md");
  private static final List<String> TYPED =
      List.of("the", "houston", "going to the", "\"we have\"", "go OR roger", "engine burn");
  private static final List<String> SEARCHED =
      List.of(
          "what did they",
          "of the",
          "the mayor said",
          "budget vote",
          "neural networks",
          "do not know",
          "space shuttle",
          "state of the union");
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

  /** From the key until the frame is painted that shows its answer. */
  private static final String SEARCH_KEY =
      """
      text => new Promise((done, failed) => {
        const field = document.querySelector('[data-find]');
        const before = document.querySelector('[data-answer]');
        const begun = performance.now();
        const late = setTimeout(() => failed(new Error('no answer to ' + text)), 10000);
        const observer = new MutationObserver(() => {
          const answer = document.querySelector('[data-answer]');
          if (!answer || answer === before) {
            return;
          }
          observer.disconnect();
          clearTimeout(late);
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - begun);
            channel.port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true });
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      })
      """;

  /** A key that was pressed, and after how many milliseconds its answer was told and painted. */
  private record Key(String text, double told, double painted, String count) {}

  private long segments;

  @TestHTTPResource("/")
  String site;

  @Test
  void theAnswersToKeys() throws IOException {
    var corpus = Corpus.find();
    assertTrue(corpus.isPresent(), "name the folder of transcripts with -Dhark.corpus");
    var longest = new ArrayList<Transcript>();
    corpus
        .get()
        .forEach(
            one -> {
              put(one.video().id().value(), one);
              segments += one.segments().size();
              keepLonger(one, longest);
            });
    var transcript = longest.getFirst();
    var video = "/videos/" + transcript.video().id().value();
    var chromium = new Chromium();
    try {
      var page = chromium.open(ColorScheme.LIGHT, 1280, 900);
      page.navigate(site + "search?q=a");
      page.locator("[data-answer]").waitFor();
      var searched = rounds(() -> search(page));
      page.navigate(site + video.substring(1));
      page.locator("#inside").focus();
      var keys = rounds(() -> type(page));
      Files.writeString(REPORT, searchReport(searched) + report(transcript, video, page, keys));
    } finally {
      chromium.close();
    }
  }

  private static void put(String id, Transcript transcript) {
    given()
        .body(Corpus.raw(transcript).content())
        .queryParam("title", transcript.video().title())
        .queryParam("language", transcript.track().language())
        .put("/api/videos/{id}/transcript", id)
        .then()
        .statusCode(oneOf(200, 201));
  }

  /** Presses the keys once to warm up, and then as often as is counted. */
  private static List<Key> rounds(Supplier<List<Key>> typing) {
    typing.get();
    return Stream.generate(typing).limit(ROUNDS).flatMap(List::stream).toList();
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

  private static List<Key> search(Page page) {
    var keys = new ArrayList<Key>();
    for (var text : SEARCHED) {
      for (int end = 1; end <= text.length(); end++) {
        if (text.charAt(end - 1) != ' ') { // a blank at the end asks nothing new
          page.waitForTimeout(BETWEEN_KEYS_MILLIS);
          double painted = millis(page.evaluate(SEARCH_KEY, text.substring(0, end)));
          keys.add(new Key(text.substring(0, end), painted, painted, ""));
        }
      }
    }
    return keys;
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

  private String searchReport(List<Key> keys) {
    var painted = keys.stream().mapToDouble(Key::painted).sorted().toArray();
    var slowest = keys.stream().max((a, b) -> Double.compare(a.painted(), b.painted())).get();
    return String.format(
        Locale.ENGLISH,
        """
        # Pages, measured

        Written by `bin/benchmark-pages FOLDER`, in Chromium on the machine that serves the pages too. Let nothing else
        run on it: what waits for a processor is measured as well.

        ## Answers while typing

        The search page over %,d segments. A key is timed until the frame is painted that shows its answer,
        the pause included that the page makes in case another key follows. %,d keys, each %d ms after the answer to the
        one before, %d times letter by letter: %s.

        | median | 90th percentile | 95th percentile | slowest |
        | --- | --- | --- | --- |
        | %.0f ms | %.0f ms | %.0f ms | %.0f ms |

        The goals are 120 ms in the median and 200 ms at the 90th percentile. The slowest was the last letter of `%s`.

        """,
        segments,
        keys.size(),
        BETWEEN_KEYS_MILLIS,
        ROUNDS,
        String.join(", ", SEARCHED.stream().map(text -> "`" + text + "`").toList()),
        at(painted, .5),
        at(painted, .9),
        at(painted, .95),
        painted[painted.length - 1],
        slowest.text());
  }

  private static String report(Transcript transcript, String video, Page page, List<Key> keys) {
    var painted = keys.stream().mapToDouble(Key::painted).sorted().toArray();
    var told = keys.stream().mapToDouble(Key::told).sorted().toArray();
    var slowest = keys.stream().max((a, b) -> Double.compare(a.painted(), b.painted())).get();
    var nodes = page.evaluate("document.querySelectorAll('*').length");
    int html = given().get(video).asByteArray().length;
    return String.format(
        Locale.ENGLISH,
        """
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
