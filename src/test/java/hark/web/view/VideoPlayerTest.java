package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoPlayerTest {

  @ParameterizedTest
  @CsvSource({
    "https://h.example/a.mp3, AUDIO",
    "https://h.example/a.MP3?x=1, AUDIO",
    "/media/files/a.ogg, AUDIO",
    "https://h.example/a.mp4, VIDEO",
    "https://h.example/stream, VIDEO",
    "https://h.example, VIDEO",
    "https://www.youtube.com/watch?v=abcdefghijk, YOUTUBE",
    "https://m.youtube.com/watch?list=x&v=abcdefghijk&t=3, YOUTUBE",
    "https://youtu.be/abcdefghijk?t=3, YOUTUBE",
    "https://www.youtube.com/embed/abcdefghijk, YOUTUBE",
    "https://www.youtube.com/shorts/abcdefghijk, YOUTUBE",
    "https://www.youtube.com/watch?v=short, VIDEO",
    "https://youtube.com.evil.example/watch?v=abcdefghijk, VIDEO"
  })
  void kindFollowsTheAddress(String address, VideoPlayer.PlayerKind kind) {
    assertEquals(kind, VideoPlayer.of(Optional.of(URI.create(address)), 0, Duration.ZERO).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "https://vimeo.com/123456789, https://vimeo.com/123456789#t=83s, Vimeo",
    "https://player.vimeo.com/video/123456789?h=1, https://vimeo.com/123456789#t=83s, Vimeo",
    "https://archive.org/details/a.b_c, https://archive.org/details/a.b_c?start=83, archive.org",
    "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=3s, "
        + "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=83s, tube.example",
    "https://tube.example:8443/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d, "
        + "https://tube.example:8443/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=83s,"
        + " tube.example"
  })
  void aPageOfAnotherSiteIsLinkedToAtTheWholeSecond(String address, String link, String name) {
    var player = VideoPlayer.of(Optional.of(URI.create(address)), 83_270, Duration.ZERO);
    assertEquals(VideoPlayer.PlayerKind.PAGE, player.kind());
    assertEquals(link, player.address());
    assertEquals(link, player.embed().replace("{t}", "83"));
    assertEquals(name, player.host());
  }

  @ParameterizedTest
  @CsvSource({
    "https://archive.org/download/a/a.mp3, AUDIO",
    "https://vimeo.com/about, VIDEO",
    "https://vimeo.com.evil.example/123456789, VIDEO",
    "https://h.example/w/short, VIDEO"
  })
  void whatOnlyLooksLikeSuchAPageIsAFile(String address, VideoPlayer.PlayerKind kind) {
    assertEquals(kind, VideoPlayer.of(Optional.of(URI.create(address)), 0, Duration.ZERO).kind());
  }

  @Test
  void beginsAtTheTimeAsAMediaFragment() {
    var player =
        VideoPlayer.of(
            Optional.of(URI.create("https://h.example/a.mp3#old")), 83_270, Duration.ZERO);
    assertEquals("https://h.example/a.mp3#t=83.27", player.address());
  }

  @Test
  void withYoutubeTheLinkBeginsAtTheWholeSecond() {
    var player =
        VideoPlayer.of(
            Optional.of(URI.create("https://youtu.be/abcdefghijk")), 83_270, Duration.ZERO);
    assertEquals("https://www.youtube.com/watch?v=abcdefghijk&t=83s", player.address());
    assertTrue(player.embed().startsWith("https://www.youtube-nocookie.com/embed/abcdefghijk?"));
  }

  @ParameterizedTest
  @CsvSource({
    "83270, 0, #t=83.27, 83.27, 0",
    "83270, 3000, #t=80.27, 80.27, 3",
    "1000, 3000, '', 0, 3",
    "0, 3000, '', 0, 3"
  })
  void beginsALittleEarlierWhereThatIsSetButNeverBeforeTheRecording(
      long asked, long preRoll, String fragment, String at, String seconds) {
    var address = "https://h.example/a.mp3";
    var player =
        VideoPlayer.of(Optional.of(URI.create(address)), asked, Duration.ofMillis(preRoll));
    assertEquals(address + fragment, player.address());
    assertEquals(at, player.at());
    assertEquals(seconds, player.preRoll());
  }

  @Test
  void nothingKnownIsNoPlayer() {
    assertTrue(VideoPlayer.of(Optional.empty(), 5, Duration.ZERO).isNone());
  }
}
