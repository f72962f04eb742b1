package hark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import hark.LongRun;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.HarkPages;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that a first visit loads over the wire, and whether anything moves meanwhile. */
@QuarkusTest
@TestProfile(OwnApplication.class)
@EnabledWithChromium
class WeightTest extends InChromium {

  private static final int MOST_BYTES = 58_000;

  /** The page of a video plays, finds, follows and quotes; it has the scripts for all of it. */
  private static final int MOST_BYTES_OF_VIDEO = 75_000;

  /**
   * A busy browser paints half a page, and then what stands behind half a word moves by the other
   * half; whatever is more than that is ours.
   */
  private static final double HALF_A_WORD = 0.002;

  private static final Path REPORT = Path.of("docs", "benchmarks", "weight.md");

  /** Pages as the report names them. */
  private static final Map<String, String> PAGES =
      Map.of(
          "Start", "",
          "An answer with 20 videos at most", "search?q=the",
          "A video with 100 segments", "videos/VI000000000000000001?q=storm");

  private static final String WATCH_SHIFTS =
      """
      window.shifts = 0;
      new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts += e.value))
        .observe({ type: 'layout-shift', buffered: true });
      """;

  /** The files loaded: bytes over the wire, headers included, by the name of the file. */
  private record Load(Map<String, Integer> bytes, double shift) {

    int total() {
      return bytes.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Whether the library holds the samples and nothing else. */
  private static boolean isFilled;

  @BeforeEach
  void fill() {
    if (!isFilled) {
      Given.anEmptyLibrary();
      new HarkPages(desktop(), site).importSamples();
      isFilled = true;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search?q=the",
        "videos/VI000000000000000001?q=storm",
        "videos",
        "imports",
        "help"
      })
  void aFirstVisitIsLightAndNothingMoves(String path) {
    for (int width : new int[] {390, 1280}) {
      var load = load(path, width);
      int most = path.startsWith("videos/") ? MOST_BYTES_OF_VIDEO : MOST_BYTES;
      assertTrue(load.total() < most, load.toString());
      assertTrue(load.shift() < HALF_A_WORD, path + " at " + width + ": " + load.shift());
    }
  }

  @Test
  void theFirstResponseHasTheResults() {
    var page = chromium.openWithoutScripts();
    var answer = page.navigate(site + "search?q=%22high+water+mark%22");
    assertTrue(answer.text().contains("<mark>high water mark</mark>"), answer.text());
  }

  @Test
  @Tag("report")
  @LongRun
  void theReportIsWritten() throws IOException {
    var report = new StringBuilder(HEAD);
    new TreeMap<>(PAGES).forEach((name, path) -> report.append(section(name, load(path, 1280))));
    Files.writeString(REPORT, report);
  }

  private static final String HEAD =
      """
      # Weight of a first visit

      Bytes over the wire as Chromium counts them, compressed and with headers, with nothing kept from before and
      without recordings; the library holds the samples. Layout shift as the browser scores it. Written by
      `bin/picture-pages`; a test of every run holds a video under 75,000 bytes, all others under 58,000, and the shift under
      0.002.
      """;

  private static String section(String name, Load load) {
    var rows =
        load.bytes().entrySet().stream()
            .map(e -> "| `%s` | %s |\n".formatted(e.getKey(), number(e.getValue())))
            .collect(Collectors.joining());
    return """

        ## %s

        | loaded | bytes |
        | --- | ---: |
        %s| all | %s |

        Layout shift: %s.
        """
        .formatted(name, rows, number(load.total()), load.shift());
  }

  private static String number(int bytes) {
    return String.format(Locale.ENGLISH, "%,d", bytes);
  }

  private Load load(String path, int width) {
    var page = chromium.open(ColorScheme.LIGHT, width, 900);
    var names = new LinkedHashMap<String, String>();
    var bytes = new LinkedHashMap<String, Integer>();
    var wire = page.context().newCDPSession(page);
    wire.send("Network.enable");
    wire.on("Network.requestWillBeSent", event -> names.put(id(event), name(event)));
    wire.on("Network.loadingFinished", event -> count(event, names, bytes));
    page.addInitScript(WATCH_SHIFTS);
    page.navigate(site + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    var shift = ((Number) page.evaluate("window.shifts")).doubleValue();
    page.context().close();
    return new Load(bytes, shift);
  }

  private static void count(
      JsonObject event, Map<String, String> names, Map<String, Integer> bytes) {
    var name = names.getOrDefault(id(event), "?");
    if (!name.endsWith(".ogg")) {
      bytes.merge(name, event.get("encodedDataLength").getAsInt(), Integer::sum);
    }
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }

  private static String name(JsonObject event) {
    var address = event.getAsJsonObject("request").get("url").getAsString().split("\\?")[0];
    var name = address.replaceFirst(".*/assets/[^/]+/", "").replaceFirst(".*://.*/", "");
    return name.contains(".") ? name : "the page";
  }

  @Test
  void textIsCompressed() {
    var page = desktop();
    var seen = new LinkedHashMap<String, String>();
    page.onResponse(
        response ->
            seen.put(
                response.url().replaceAll(".*/", ""), response.headers().get("content-encoding")));
    page.navigate(site + "videos");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    for (var name : new String[] {"videos", "hark.css", "page.js", "icons.svg"}) {
      assertEquals("gzip", seen.get(name), seen.toString());
    }
  }
}
