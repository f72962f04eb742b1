package hark.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import hark.web.browser.EnabledWithChromium;
import hark.web.browser.InChromium;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What all pages have in common: where they begin, what is printed, and how one finds one's way.
 */
@QuarkusTest
@EnabledWithChromium
class PaperAndFrameTest extends InChromium {

  private static final int PARAGRAPHS = 400;

  @BeforeEach
  void fill() {
    Given.transcript(
        "paper1",
        "A talk on paper",
        "en",
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "start",
                        5 * i,
                        "end",
                        5 * i + 4,
                        "text",
                        "Sentence number " + i + ".",
                        "speaker",
                        i % 2 == 0 ? "Ann" : "Bert"))
            .toList());
  }

  @Test
  void aPrintedTranscriptIsItsTitleTimesSpeakersAndWordsAndNothingElse() {
    var page = desktop("videos/paper1?q=sentence");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var lines = page.locator("body").innerText().lines().map(String::strip);
    var printed = lines.filter(line -> !line.isEmpty()).toList();
    assertEquals("A talk on paper", printed.getFirst());
    assertEquals(
        List.of(),
        printed.stream()
            .skip(1)
            .filter(line -> !line.matches("[0-9:]+|Ann|Bert|Sentence number [0-9]+\\."))
            .toList());
    assertTrue(printed.contains("Sentence number " + (PARAGRAPHS - 1) + "."), "to its end");
    assertEquals(
        "visible",
        page.locator(".sheet").last().evaluate("one => getComputedStyle(one).contentVisibility"));
  }

  /**
   * A page shows a part of a long transcript; paper has all of it, and a part says that it is one.
   */
  @Test
  void aLongTranscriptIsPrintedWhole() {
    int all = 9_000;
    Given.transcript(
        "paper2",
        "A long talk",
        "en",
        IntStream.range(0, all)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "start", i, "end", i + 1, "text", "Line " + i + ".", "speaker", "Ann"))
            .toList());
    var page = desktop("videos/paper2");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var part = page.locator("body").innerText();
    assertTrue(part.contains("segments 1 to 1,000 of 9,000"), () -> part.substring(0, 300));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Print")).click();
    page.waitForURL("**/videos/paper2/print");
    assertEquals(List.of(), violations(page));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var printed =
        page.locator("body")
            .innerText()
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .toList();
    assertEquals("A long talk", printed.getFirst());
    assertEquals(1, printed.stream().filter("Ann"::equals).count());
    var words =
        printed.stream()
            .skip(1)
            .filter(line -> !line.matches("[0-9:]+|Ann"))
            .collect(Collectors.joining(" "));
    var expected =
        IntStream.range(0, all).mapToObj(i -> "Line " + i + ".").collect(Collectors.joining(" "));
    assertEquals(expected, words);
    assertTrue(printed.contains("0:00"), "times");
  }

  @Test
  void allPagesBeginAtTheLeftEdgeOfTheHead() {
    for (int width : new int[] {390, 1280, 2560}) {
      var page = chromium.open(ColorScheme.LIGHT, width, 900);
      var edges = new TreeMap<String, Object>();
      for (var place :
          List.of(
              "",
              "search?q=sentence",
              "videos",
              "videos/paper1",
              "videos/paper1/edit",
              "delete?id=paper1",
              "imports",
              "imports/queue",
              "imports/feeds",
              "help",
              "status",
              "nowhere")) {
        page.navigate(site + place);
        edges.put(
            place,
            page.locator("h1")
                .first()
                .evaluate("h1 => Math.round(h1.getBoundingClientRect().left)"));
      }
      assertEquals(1, Set.copyOf(edges.values()).size(), "at " + width + ": " + edges);
      page.context().close();
    }
  }

  @Test
  void theTableOfContentsOfTheHelpLeadsToItsParts() {
    var page = desktop("help");
    var links = page.locator(".contents a");
    assertEquals(page.locator(".help h2").count(), links.count());
    for (var link : links.all()) {
      assertEquals(1, page.locator("h2" + link.getAttribute("href")).count());
    }
  }

  @Test
  void theListOfKeysMovesNothing() {
    var page = desktop("videos/paper1");
    var before = page.locator("main").evaluate("all => all.scrollHeight");
    var player = page.locator("[data-player]").evaluate("it => it.getBoundingClientRect().top");
    page.keyboard().press("?");
    page.locator(".keys dl").waitFor();
    assertEquals(before, page.locator("main").evaluate("all => all.scrollHeight"));
    assertEquals(
        player, page.locator("[data-player]").evaluate("it => it.getBoundingClientRect().top"));
  }

  @Test
  void theEditFormSaysALanguageOnceAndADayAsItsReaderWritesIt() {
    Given.edit("paper1", "de", Map.of("recorded", "2026-03-15", "language.en", "Deutsch"));
    given()
        .header("Accept-Language", "de")
        .get("/videos/paper1/edit")
        .then()
        .body(containsString("name=\"language.en\" type=\"text\" value=\"Deutsch\""))
        .body(containsString("Original: Englisch."));
    given()
        .header("Accept-Language", "de")
        .formParam("recorded", "gestern")
        .post("/videos/paper1/edit")
        .then()
        .statusCode(400)
        .body(containsString("15. März 2026"));
    when().get("/api/videos/paper1").then().body("language", equalTo("de"));
    given().redirects().follow(false).formParam("id", "paper1").post("/delete");
  }

  @Test
  void pagesThatAreNotIndexableHaveNoPreviews() {
    when().get("/videos/paper1").then().body(not(containsString("og:title")));
  }
}
