package hark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.web.Given;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command that searches, against a running Hark. */
@QuarkusTest
class SearchCommandTest {

  @TestHTTPResource("/")
  URI hark;

  private record Ran(int status, String out, String err) {}

  @BeforeEach
  void fill() {
    Given.transcript(
        "command1",
        "Wombats",
        "en",
        "The zibberling digs a burrow.",
        "Two zibberlings dig,\u001B[2J says Mister Zorblinck.");
    Given.transcript(
        "command2", "Echidnas", "en", "An echidna digs, and mister sorblinck says so.");
  }

  private Ran search(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        CommandRunner.run(
            new HarkAccess(hark, ""),
            IntStream.range(-1, arguments.length)
                .mapToObj(i -> i < 0 ? "search" : arguments[i])
                .toList(),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    return new Ran(status, out.toString(), err.toString());
  }

  @Test
  void momentsAreLinesWithVideoTimeAndSentence() {
    var ran = search("zibberling");
    assertEquals(0, ran.status(), ran.err());
    assertEquals(
        List.of(
            "Moments: 2 (exact: 1, inflected: 1); videos: 1.",
            "command1\t0:00\tThe *zibberling* digs a burrow.",
            "command1\t0:02\tTwo *zibberlings* dig, [2J says Mister Zorblinck. (inflected)"),
        ran.out().lines().toList());
  }

  @Test
  void severalArgumentsAreOneQueryWithOperatorsAndFilters() {
    assertEquals(
        "Moments: 1; videos: 1.", search("digs", "video:command2").out().lines().toList().get(0));
    assertEquals(0, search("--", "-echidna", "digs").status());
    var videos = search("video:command2").out().lines().toList();
    assertEquals(List.of("Videos: 1.", "command2\tEchidnas"), videos);
  }

  @Test
  void theLimitCountsLinesAndTheTotalStays() {
    var many = IntStream.range(0, 130).mapToObj(i -> "A numbat is here.").toArray(String[]::new);
    Given.transcript("command3", "Numbats", "en", many);
    assertEquals(20, moments(search("numbat")));
    assertEquals(2, moments(search("--limit", "2", "numbat")));
    assertEquals(130, moments(search("--limit=1000", "numbat")));
    assertEquals(110, moments(search("--limit=110", "numbat")));
    assertTrue(search("--limit", "2", "numbat").out().startsWith("Moments: 130; videos: 1."));
  }

  private static long moments(Ran ran) {
    return ran.out().lines().filter(line -> line.startsWith("command3\t")).count();
  }

  @Test
  void aMisspeltQueryShowsTheResultOfAnotherOneAndSaysSo() {
    var ran = search("zibberlign");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out()
            .startsWith("No results for zibberlign. Showing results for zibberling.\nMoments: 2"),
        ran.out());
    var typed = search("--as-typed", "zibberlign");
    assertEquals(1, typed.status());
    assertTrue(typed.out().startsWith("No results.\nDid you mean: zibberling (2)"), typed.out());
    assertFalse(typed.out().contains("command1"), typed.out());
  }

  @Test
  void wordsThatSoundAlikeAreOffered() {
    var ran = search("Zorblinck");
    assertEquals(0, ran.status());
    assertTrue(ran.out().contains("Possible spellings: Zorblinck~~sorblinck (1)"), ran.out());
    var taken = search("Zorblinck~~sorblinck");
    assertTrue(taken.out().startsWith("Moments: 2 (exact: 1, sounds: 1)"), taken.out());
    assertTrue(taken.out().contains("mister *sorblinck* says so. (sounds)"), taken.out());
  }

  @Test
  void nothingFoundIsStatusOneWithTheCulprit() {
    var ran = search("zibberling", "kwyjibowski");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out().contains("Each word on its own: zibberling (2) \u00B7 kwyjibowski (0)"),
        ran.out());
    var left = search("\"the zibberling of yesteryear\"");
    assertTrue(left.out().contains("The largest part that was said: zibberling"), left.out());
  }

  @Test
  void theAnswerOfTheApiIsPrintedAsItIs() throws IOException {
    var answer = new ObjectMapper().readTree(search("--json", "zibberlign").out());
    assertEquals(0, answer.path("totalMoments").asInt());
    assertFalse(answer.has("replaced"));
    assertEquals("spelling", answer.path("offers").path(0).path("kind").asText());
    var found = search("--json", "--limit", "1", "zibberling");
    assertEquals(0, found.status());
    var moments = new ObjectMapper().readTree(found.out()).path("moments");
    assertEquals(1, moments.size());
    assertEquals("command1", moments.path(0).path("videoId").asText());
  }

  @Test
  void mistakesAreStatusTwoAndASyntaxErrorIsSaid() {
    for (var wrong :
        List.of(
            List.of("--limit", "0", "zibberling"),
            List.of("--limit", "10001", "zibberling"),
            List.of("--limit", "many", "zibberling"),
            List.of("--json"))) {
      var ran = search(wrong.toArray(String[]::new));
      assertEquals(2, ran.status(), ran.err());
      assertTrue(ran.err().contains("Usage: bin/hark search"), ran.err());
    }
    var hinted = search("zibberling OR");
    assertFalse(hinted.err().isBlank());
    assertEquals(1, CommandRunner.run(gone(), List.of("search", "x"), nowhere(), nowhere()));
  }

  private static HarkAccess gone() {
    return new HarkAccess(URI.create("http://127.0.0.1:1/"), "");
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(new StringWriter());
  }
}
