package hark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say stands in message bundles, and templates hold none of it. */
class TemplateTextsTest {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  /** A name, and what somebody types or sees elsewhere just so. */
  private static final String NO_TEXT =
      "Hark|MEMORIES_API_KEY|podcast:transcript|WebVTT|SubRip|CSV|JSON|&nbsp;|\\([np]\\)";

  private static final Pattern SAID =
      Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
  private static final Pattern EXAMPLE = Pattern.compile("VI[0-9]+|https://\\S*|en");

  /** What kind of page it is, for the style sheet. */
  private static final Pattern CLASS = Pattern.compile("\\{#(?:insert )?kind}[^{}]*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout.html",
        "paging.html",
        "icon.html",
        "Failure",
        "ImportPage",
        "UploadPage",
        "ShelfPage",
        "FeedPage",
        "CopyPage",
        "LibraryPage",
        "EditPage",
        "DeletePage",
        "SearchPage/results.html",
        "SearchPage/start.html",
        "SearchPage/dock.html",
        "SearchPage/live.html",
        "find.html",
        "moment.html",
        "VideoPage/download.html",
        "VideoPage/quoting.html",
        "CorrectionPage"
      })
  void templatesHoldNoTextOfTheirOwn(String place) throws IOException {
    try (var files = Files.walk(TEMPLATES.resolve(place))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertEquals(List.of(), texts(Files.readString(file)), file.toString());
      }
    }
  }

  @Test
  void aTextOfATemplateIsNoticed() {
    assertEquals(List.of("Now"), texts("<p class=\"x\">Now {view.count}</p>"));
    assertEquals(List.of("Close it"), texts("<button aria-label=\"Close it\">{a:b}</button>"));
    assertEquals(List.of(), texts("<p title=\"{a:b(view.c)}\">{#if x > 1}{a:d}{/if} · </p>"));
  }

  private static List<String> texts(String template) {
    var plain = CLASS.matcher(template).replaceAll("").replaceAll("\\{[^{}]*}", "");
    var attributes = SAID.matcher(plain).results().map(found -> found.group(1));
    var between = Pattern.compile("<[^>]*>").splitAsStream(plain);
    return Stream.concat(attributes, between)
        .map(text -> text.replaceAll(NO_TEXT, "").strip())
        .filter(text -> !EXAMPLE.matcher(text).matches())
        .filter(text -> text.chars().anyMatch(Character::isLetter))
        .toList();
  }
}
