package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.Moment;
import hark.search.Snippet;
import hark.search.Tier;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.Kind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.view.ParagraphView.SegmentView;
import hark.web.view.VideoView.Found;
import hark.web.view.VideoView.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    return new Transcript(video, new Track(language, Kind.UNKNOWN), segments);
  }

  private static VideoView view(String language, Optional<Long> atMillis) {
    return VideoView.of(
        transcript(language),
        new Question("", atMillis, OptionalInt.empty()),
        Found.NOTHING,
        Player.of(Optional.empty(), 0, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1,       -,      -1,     0,       1,  -,       -",
        "3000,    -,      2999,   0,       3000, -,     -",
        "3000,    2000,   -1,     0,       3000, -,     -",
        "3001,    -,      -1,     0,       3000, -,     3000",
        "3001,    -,      3000,   1,       3001, 0,     -",
        "480000,  -,      240000, 239000,  242000, 236000, 242000",
        "480000,  -,      0,      0,       3000, -,     3000",
        "480000,  3000,   240000, 3000,    6000, 0,     6000",
        "480000,  479999, -1,     479999,  480000, 476999, -",
        "480000,  2147483647, -1, 479999,  480000, 476999, -"
      })
  void aLongTranscriptComesInParts(
      int all, Integer from, int here, int first, int end, Integer earlier, Integer later) {
    var part = Part.of(all, optional(from), here);
    assertEquals(new Part(first, end, all), part);
    assertEquals(optional(earlier), part.earlier());
    assertEquals(optional(later), part.later());
  }

  @Test
  void momentsInOneSegmentAreOneStop() {
    var moments =
        Stream.of(0, 2, 2, 5)
            .map(
                i ->
                    new Moment(
                        STARTS[i], STARTS[i] + 900, i, i, Tier.EXACT, new Snippet(List.of())))
            .toList();
    var view =
        VideoView.of(
            transcript("en"),
            new Question("x", Optional.empty(), OptionalInt.empty()),
            new Found(4, moments, Map.of()),
            Player.of(Optional.empty(), 0, Duration.ZERO));
    assertEquals("0 2 5", view.stops());
    assertEquals("0 1.27 9.999", view.stopTimes());
    assertEquals("4 moments", view.count());
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
