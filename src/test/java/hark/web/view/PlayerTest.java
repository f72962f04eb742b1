package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerTest {

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
  void kindFollowsTheAddress(String address, Player.Kind kind) {
    assertEquals(kind, Player.of(Optional.of(URI.create(address)), 0, Duration.ZERO).kind());
  }

  @Test
  void beginsAtTheTimeAsAMediaFragment() {
    var player =
        Player.of(Optional.of(URI.create("https://h.example/a.mp3#old")), 83_270, Duration.ZERO);
    assertEquals("https://h.example/a.mp3#t=83.27", player.address());
  }

  @Test
  void withYoutubeTheLinkBeginsAtTheWholeSecond() {
    var player =
        Player.of(Optional.of(URI.create("https://youtu.be/abcdefghijk")), 83_270, Duration.ZERO);
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
    var player = Player.of(Optional.of(URI.create(address)), asked, Duration.ofMillis(preRoll));
    assertEquals(address + fragment, player.address());
    assertEquals(at, player.at());
    assertEquals(seconds, player.preRoll());
  }

  @Test
  void nothingKnownIsNoPlayer() {
    assertTrue(Player.of(Optional.empty(), 5, Duration.ZERO).isNone());
  }
}
