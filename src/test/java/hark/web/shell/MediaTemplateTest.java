package hark.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.transcript.VideoId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTemplateTest {

  @Test
  void theIdIsPutInAsItMayStandInAnAddress() {
    var template = new MediaTemplate("https://media.example/{id}/{id}.mp3?x={id}");
    assertEquals(
        "https://media.example/a%3Ab%40c/a%3Ab%40c.mp3?x=a%3Ab%40c",
        template.of(new VideoId("a:b@c")).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{id}",
        "https://media.example/a.mp3",
        "ftp://h.example/{id}",
        "https://a b/{id}"
      })
  void whatIsNoTemplateIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new MediaTemplate(text));
  }
}
