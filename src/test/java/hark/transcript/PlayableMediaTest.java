package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a player may be given, and those that would make it call Hark itself. */
class PlayableMediaTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a.mp4",
        "http://nas:8000/api/a.mp4",
        "/media/files/VI1.mp3",
        "/media/files/a%20b.mp3",
        "/media/samples/q/VI1.mp3",
        "/hark/media/files/VI1.mp3",
        "/recordings/library/a.mp3"
      })
  void isARecording(String address) {
    assertTrue(Video.isPlayable(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/library/export",
        "/API/library/export",
        "/hark/api/library/export",
        "/%61pi/library/export",
        "/%2561pi/library/export",
        "/media/../api/library/export",
        "/media/%2e%2e/api/library/export",
        "/./api/library/export",
        "/media//x",
        "/x;y/api",
        "/q/health",
        "/videos/VI1",
        "/search?q=the",
        "//example.org/a.mp3",
        "a.mp3",
        "file:///etc/passwd",
        "javascript:alert(1)"
      })
  void isNone(String address) {
    assertFalse(Video.isPlayable(URI.create(address)));
  }
}
