package hark.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubPathTest {

  private final SubPath hark = new SubPath("/hark");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=\"/videos/V1?t=3\">            | <a href=\"/hark/videos/V1?t=3\">",
        "<a class=\"x\" href=\"/\">             | <a class=\"x\" href=\"/hark/\">",
        "<form action=\"/imports\">             | <form action=\"/hark/imports\">",
        "<script src=\"/assets/0/a.js\">        | <script src=\"/hark/assets/0/a.js\">",
        "<a href=\"#main\">                     | <a href=\"#main\">",
        "<a href=\"?page=2\">                   | <a href=\"?page=2\">",
        "<a href=\"//example.org/\">            | <a href=\"//example.org/\">",
        "<a href=\"https://example.org/\">      | <a href=\"https://example.org/\">",
        "<input value=\"/videos\">              | <input value=\"/videos\">",
        "<p>Type href=&quot;/videos&quot;</p>   | <p>Type href=&quot;/videos&quot;</p>",
      })
  void linksInPagesGetThePath(String inside, String outside) {
    assertEquals(outside, hark.inMarkup(inside));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"url\":\"/videos/V1\"}                      | {\"url\":\"/hark/videos/V1\"}",
        "{\"mediaUrl\":\"/media/V1.mp3\"}              | {\"mediaUrl\":\"/media/V1.mp3\"}",
        "{\"text\":\"he typed \\\"url\\\":\\\"/x\\\"\"} | {\"text\":\"he typed \\\"url\\\":\\\"/x\\\"\"}",
      })
  void linksInJsonGetThePath(String inside, String outside) {
    assertEquals(outside, hark.inJson(inside));
  }

  @ParameterizedTest
  @CsvSource({
    "/hark/, /",
    "/hark/videos?q=%2F, /videos?q=%2F",
    "/HARK/videos, /videos",
    "/hark/hark/, /hark/",
    "/videos, ",
    "/harkening, ",
    "/hark, ",
  })
  void thePathIsTakenOffWhatComesIn(String outside, String inside) {
    assertEquals(Optional.ofNullable(inside), hark.inside(outside));
  }

  @Test
  void thePathAloneWantsASlash() {
    assertTrue(hark.isBare("/hark"));
    assertFalse(hark.isBare("/hark/"));
    assertFalse(new SubPath("/").isBare(""));
  }

  @Test
  void withoutAPathNothingIsChanged() {
    var none = new SubPath("/");
    assertEquals("<a href=\"/videos\">", none.inMarkup("<a href=\"/videos\">"));
    assertEquals("/videos", none.outside("/videos"));
    assertEquals(Optional.empty(), none.inside("/videos"));
  }

  @Test
  void aSlashAtTheEndSaysNothing() {
    assertEquals("/a/b/videos", new SubPath("/a/b/").outside("/videos"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hark", "//hark", "/ha rk", "/hark?", "/$1", "/../x", "/search", "/api/hark"})
  void aPathThatCannotBeIsRefused(String setting) {
    assertThrows(IllegalArgumentException.class, () -> new SubPath(setting));
  }
}
