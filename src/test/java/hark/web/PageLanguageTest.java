package hark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.web.shell.FrameTexts;
import hark.web.view.PageLanguage;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The languages of the pages: complete bundles, the choice of a language, and its use. */
@QuarkusTest
class PageLanguageTest {

  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=storm",
          "/search?q=%22",
          "/search?q=qqqq",
          "/search?q=storm&page=900",
          "/videos",
          "/videos?filter=nothing+like+this",
          "/videos/none",
          "/imports",
          "/imports/feeds",
          "/imports/library",
          "/help",
          "/status",
          "/delete");

  /** The values that a message uses, without the namespaces of languages. */
  private static final Pattern VALUE =
      Pattern.compile("\\{#(?:when|for \\w+ in) ([\\w.]+)}|\\{([a-z][\\w.]*)}|%\\d");

  @ParameterizedTest
  @CsvSource({"de", "fr"})
  void everyMessageIsTranslatedWithTheSameValues(String tag) throws IOException {
    var english = values("en");
    var other = values(tag);
    assertEquals(english.keySet(), other.keySet());
    assertEquals(english, other);
  }

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "'de-AT,de;q=0.9,en;q=0.8', de",
    "fr-CA, fr",
    "'es,fr;q=0.5,en;q=0.1', fr",
    "es, en",
    "'*', en",
    "'', en"
  })
  void acceptedLanguagesSelectTheLanguage(String header, String tag) {
    given()
        .header("Accept-Language", header)
        .get("/help")
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"" + tag + "\">"));
  }

  @Test
  void theCookieWinsOverTheAcceptedLanguages() {
    page("fr", "de", "/status").body(containsString("<h1>État</h1>"));
    page("xx", "de", "/status")
        .body(containsString("<h1>Status</h1>"))
        .header("Vary", containsString("Accept-Language, Cookie"));
  }

  @ParameterizedTest
  @CsvSource({
    "/videos?filter=a&page=2, /videos?filter=a&page=2",
    "//evil.example, /",
    "https://evil.example/, /",
    "/\\evil.example, /"
  })
  void theSwitchStoresTheChoiceAndReturnsToThePage(String back, String target) {
    given()
        .redirects()
        .follow(false)
        .formParam("language", "de")
        .formParam("back", back)
        .post("/language")
        .then()
        .statusCode(303)
        .cookie("hark-language", "de")
        .header("Location", endsWith(target))
        .header("Location", not(containsString("evil")));
  }

  @Test
  void anUnknownLanguageIsNotStored() {
    var answer =
        given()
            .redirects()
            .follow(false)
            .formParam("language", "tlh")
            .formParam("back", "/help")
            .post("/language");
    assertEquals(303, answer.statusCode());
    assertEquals(Map.of(), answer.cookies());
  }

  @ParameterizedTest
  @CsvSource({
    "en, This zip file was not exported by Hark. Choose one that Hark exported or backed up.",
    "de, 'Diese ZIP-Datei wurde nicht von Hark exportiert. Wählen Sie eine, die Hark exportiert oder gesichert hat.'",
    "fr, Cette archive zip n’a pas été exportée par Hark. Choisissez-en une que Hark a exportée ou sauvegardée."
  })
  void refusalsAreInTheLanguageOfTheReaderAndInEnglishForPrograms(String tag, String refusal) {
    given()
        .header("Accept-Language", tag)
        .multiPart("zip", "talk.vtt", "WEBVTT".getBytes(StandardCharsets.UTF_8))
        .post("/imports/copy")
        .then()
        .statusCode(422)
        .body(containsString(refusal));
    given()
        .header("Accept-Language", tag)
        .get("/api/search?q=storm&page=x")
        .then()
        .statusCode(400)
        .body("errors[0].detail", equalTo("must be a whole number from 1 to 10000"));
  }

  @Test
  void programsAreAnsweredInEnglish() {
    given()
        .header("Accept-Language", "de")
        .get("/api/videos/none")
        .then()
        .statusCode(404)
        .body(containsString("There is no video with this ID"));
  }

  @Test
  void pluralsAndNumbersFollowTheLanguage() {
    assertEquals("1.234 Videos", PageLanguage.GERMAN.messages(FrameTexts.class).videos(1234));
    assertEquals("0 vidéo", PageLanguage.FRENCH.messages(FrameTexts.class).videos(0));
    assertEquals("0 videos", PageLanguage.ENGLISH.messages(FrameTexts.class).videos(0));
    assertEquals("2 vidéos", PageLanguage.FRENCH.messages(FrameTexts.class).videos(2));
  }

  @ParameterizedTest
  @CsvSource({"de", "fr"})
  void everyPageRendersWithoutLeftOvers(String tag) {
    var broken = new ArrayList<String>();
    for (var path : PAGES) {
      var answer = given().cookie("hark-language", tag).get(path);
      var body = answer.body().asString();
      if (answer.statusCode() >= 500
          || !body.contains("<html lang=\"" + tag + "\">")
          || body.contains("NOT_FOUND")
          || body.replaceAll("<code>.*?</code>", "").contains("{")) {
        broken.add(path + " " + answer.statusCode());
      }
    }
    assertEquals(List.of(), broken);
  }

  private static io.restassured.response.ValidatableResponse page(
      String cookie, String accepted, String path) {
    return given()
        .cookie("hark-language", cookie)
        .header("Accept-Language", accepted)
        .get(path)
        .then()
        .statusCode(200);
  }

  private static Map<String, TreeSet<String>> values(String tag) throws IOException {
    var values = new TreeMap<String, TreeSet<String>>();
    try (var files = Files.list(MESSAGES)) {
      for (var file :
          files.filter(f -> f.toString().endsWith("_" + tag + ".properties")).toList()) {
        var bundle = file.getFileName().toString().replace("_" + tag + ".properties", "");
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .forEach(line -> values.put(bundle + ":" + line.split("=", 2)[0], used(line)));
      }
    }
    return values;
  }

  private static TreeSet<String> used(String line) {
    var used = new TreeSet<String>();
    VALUE.matcher(line).results().map(MatchResult::group).forEach(used::add);
    return used;
  }
}
