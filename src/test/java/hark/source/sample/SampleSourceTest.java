package hark.source.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSourceTest {

  private static final SampleSource SAMPLES = new SampleSource();

  /** The four characters that open a page of an Ogg file. */
  private static final int OGG_PAGE =
      ByteBuffer.wrap("OggS".getBytes(US_ASCII)).order(ByteOrder.LITTLE_ENDIAN).getInt();

  /** The offset in a page of the number of samples up to its end. */
  private static final int GRANULE_POSITION = 6;

  /** The offset in an Opus file of the number of samples that players leave out. */
  private static final int OPUS_PRE_SKIP = 38;

  private static final int OPUS_RATE = 48_000;

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
  void everyRecordingHasSoundThatIsAsLongAsItsTranscript(VideoId id) throws IOException {
    var raw = SAMPLES.fetch(TranscriptRequest.of(id, SampleSource.NAME));
    var address = SAMPLES.media(id).orElseThrow().toString();
    try (var file = SampleSource.class.getResourceAsStream(address.substring("/media".length()))) {
      var sound = ByteBuffer.wrap(file.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      assertEquals(raw.video().duration().orElseThrow(), length(sound));
    }
    var segments = new JsonMapper().readTree(raw.content()).path("segments");
    var last = segments.get(segments.size() - 1);
    assertTrue(last.path("end").asLong() <= raw.video().duration().orElseThrow().toSeconds());
  }

  /** Returns the length of an Ogg Opus file in whole seconds, rounded up. */
  private static Duration length(ByteBuffer file) {
    int page = file.limit() - Integer.BYTES;
    while (file.getInt(page) != OGG_PAGE) {
      page--;
    }
    long samples = file.getLong(page + GRANULE_POSITION) - file.getShort(OPUS_PRE_SKIP);
    return Duration.ofSeconds(Math.ceilDiv(samples, OPUS_RATE));
  }

  @Test
  void theFirstRecordingCanBeHeard() {
    assertEquals(
        Optional.of(URI.create("/media/samples/VI000000000000000001.ogg")),
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
