package hark.web.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.video.ParagraphView.SegmentView;
import hark.web.view.VideoPlayer;
import hark.web.view.VideoQuestion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoViewTest {

  private static final long[] STARTS = {0, 0, 1270, 4000, 4000, 9999};

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1000, 0",
    "1269, 0",
    "1270, 2",
    "3999, 2",
    "4000, 3",
    "9998, 3",
    "9999, 5",
    "500000, 5"
  })
  void opensAtTheSegmentThatALinkWithThisTimeMeans(long millis, int ordinal) {
    var here =
        view("en", Optional.of(millis)).paragraphs().stream()
            .flatMap(paragraph -> paragraph.segments().stream())
            .filter(SegmentView::here)
            .map(SegmentView::ordinal)
            .toList();
    assertEquals(List.of(ordinal), here);
  }

  @Test
  void withoutATimeNoSegmentIsMeant() {
    assertTrue(
        view("en", Optional.empty()).paragraphs().stream()
            .flatMap(paragraph -> paragraph.segments().stream())
            .noneMatch(SegmentView::here));
  }

  @ParameterizedTest
  @CsvSource({"en, ' '", "zh, ''", "zh-Hant, ''", "ja, ''", "ko, ' '", "und, ' '"})
  void blanksStandBetweenSegmentsWhereTheScriptHasThem(String language, String between) {
    assertEquals(between, view(language, Optional.empty()).between());
  }

  private static Transcript transcript(String language) {
    var segments =
        IntStream.range(0, STARTS.length)
            .mapToObj(
                i -> new Segment(i, STARTS[i], STARTS[i] + 900, "Segment " + i, Optional.empty()))
            .toList();
    var video = Video.of(new VideoId("v"), "test");
    return new Transcript(video, new Track(language, TrackKind.UNKNOWN), segments);
  }

  private static VideoView view(String language, Optional<Long> atMillis) {
    return VideoView.of(
        transcript(language),
        new VideoQuestion("", atMillis, OptionalInt.empty()),
        FoundMoments.NOTHING,
        VideoPlayer.of(Optional.empty(), 0, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1,       -,      -1,     0,       1,  -,       -",
        "3000,    -,      2999,   0,       3000, -,     -",
        "3000,    2000,   -1,     0,       3000, -,     -",
        "3001,    -,      -1,     0,       1000, -,     1000",
        "3001,    -,      3000,   2001,    3001, 1001,  -",
        "480000,  -,      240000, 239667,  240667, 238667, 240667",
        "480000,  -,      0,      0,       1000, -,     1000",
        "480000,  3000,   240000, 3000,    4000, 2000,  4000",
        "480000,  479999, -1,     479999,  480000, 478999, -",
        "480000,  2147483647, -1, 479999,  480000, 478999, -"
      })
  void aLongTranscriptComesInParts(
      int all, Integer from, int here, int first, int end, Integer earlier, Integer later) {
    var part = TranscriptPart.of(all, optional(from), here);
    assertEquals(new TranscriptPart(first, end, all), part);
    assertEquals(optional(earlier), part.earlier());
    assertEquals(optional(later), part.later());
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
