package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VideoTest {

  static Stream<Arguments> titles() {
    return Stream.of(
        Arguments.of("A title", "A title"),
        Arguments.of("  two\r\n lines\t", "two lines"),
        Arguments.of("a\0b\u001Bc\u2028d", "a b c d"),
        Arguments.of("safe\u202Egpj.exe\u202C", "safe gpj.exe"),
        Arguments.of("\uFEFFzero\u200Bwidth\u2060", "zero width"),
        Arguments.of("\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E"),
        Arguments.of("half \uD83D pair \uD83D\uDE00", "half \uFFFD pair \uD83D\uDE00"),
        Arguments.of("10\u00A0km \u00A0 10\u202Fkm\u00A0", "10\u00A0km 10\u202Fkm"),
        Arguments.of(null, "id"),
        Arguments.of("", "id"),
        Arguments.of(" \u00A0\u200E\u200D\n", "id"),
        Arguments.of("x".repeat(500), "x".repeat(500)),
        Arguments.of("x".repeat(501), "x".repeat(499) + "\u2026"),
        Arguments.of("\uD83D\uDE00".repeat(501), "\uD83D\uDE00".repeat(499) + "\u2026"),
        Arguments.of("x".repeat(498) + " yyy", "x".repeat(498) + "\u2026"));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aTitleIsOneCleanLine(String given, String title) {
    var video = Video.of(new VideoId("id"), "test").withTitle(given);
    assertEquals(title, video.title());
    assertEquals(video, video.withTitle(title), "cleaning twice changes nothing");
  }

  @Test
  void aVideoOfUnknownDurationLastsUntilItsTranscriptEnds() {
    var video = Video.of(new VideoId("id"), "test");
    var heard = video.withHeardDuration(Duration.ofSeconds(9));
    assertEquals(Optional.of(Duration.ofSeconds(9)), heard.duration());
    assertTrue(heard.heardOnly());
    assertTrue(heard.withTitle("A title").heardOnly());
    assertEquals(video, heard.withoutHeardDuration());
    var told =
        new Video(
            new VideoId("id"),
            "id",
            "test",
            Optional.of(Duration.ofSeconds(12)),
            Optional.empty(),
            Optional.empty());
    assertEquals(told, told.withHeardDuration(Duration.ofSeconds(20)));
    assertEquals(told, told.withoutHeardDuration());
    assertFalse(video.completedBy(told).heardOnly());
  }

  @Test
  void unknownPropertiesAreTakenFromTheEarlierVersion() {
    var bare = Video.of(new VideoId("id"), "new");
    var before = Video.of(new VideoId("id"), "old").withTitle("Title");
    assertEquals(bare.withTitle("Title"), bare.completedBy(before));
    assertEquals("Other", bare.withTitle("Other").completedBy(before).title());
    assertEquals("id", bare.completedBy(bare).title());
  }
}
