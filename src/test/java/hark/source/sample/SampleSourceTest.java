package hark.source.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSourceTest {

  private static final SampleSource SAMPLES = new SampleSource();

  static Stream<VideoId> recordings() {
    return SAMPLES.recordings().stream();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void everyRecordingIsWholeAndDescribed(VideoId id) throws IOException {
    var raw = SAMPLES.fetch(TranscriptRequest.of(id, SampleSource.NAME));
    var video = raw.video();
    assertEquals("samples", video.source());
    assertNotEquals(id.value(), video.title());
    assertTrue(video.recorded().isPresent());
    assertTrue(video.duration().filter(d -> d.compareTo(Duration.ofMinutes(1)) > 0).isPresent());
    assertNotEquals(Track.UNKNOWN_LANGUAGE, raw.track().language());
    assertEquals(Track.TrackKind.HUMAN, raw.track().kind());
    assertEquals(video.media(), SAMPLES.media(id));
    var tree = new JsonMapper().readTree(raw.content());
    assertEquals(id.value(), tree.path("videoId").asText());
    assertFalse(tree.path("segments").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void soundIsShippedWhereItIsPromised(VideoId id) throws IOException {
    try (var sound = SampleSource.class.getResourceAsStream("/samples/" + id + ".mp3")) {
      assertEquals(SAMPLES.media(id).isPresent(), sound != null);
    }
  }

  @Test
  void theFirstRecordingCanBeHeard() {
    assertEquals(
        Optional.of(URI.create("/media/samples/VI000000000000000001.mp3")),
        SAMPLES.media(new VideoId("VI000000000000000001")));
  }

  @Test
  void anotherIdIsRefused() {
    for (var id : new String[] {"VI1", "index", "..."}) {
      var refused =
          assertThrows(
              SourceException.class,
              () -> SAMPLES.fetch(TranscriptRequest.of(new VideoId(id), SampleSource.NAME)));
      assertEquals(Refusal.NO_SUCH_VIDEO, refused.refusal());
      assertEquals("The sample library has no recording " + id + ".", refused.getMessage());
      assertEquals(Optional.empty(), SAMPLES.media(new VideoId(id)));
    }
    assertNotNull(SAMPLES.recordings());
  }
}
