package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.Kind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.web.view.ParagraphView.SegmentView;
import hark.web.view.VideoView.Found;
import hark.web.view.VideoView.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    "1200, 2",
    "1270, 2",
    "3999, 2",
    "4000, 3",
    "9900, 5",
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

  private static VideoView view(String language, Optional<Long> atMillis) {
    var segments =
        IntStream.range(0, STARTS.length)
            .mapToObj(
                i -> new Segment(i, STARTS[i], STARTS[i] + 900, "Segment " + i, Optional.empty()))
            .toList();
    var video = Video.of(new VideoId("v"), "test");
    return VideoView.of(
        new Transcript(video, new Track(language, Kind.UNKNOWN), segments),
        new Question("", atMillis),
        new Found(List.of(), Map.of()),
        Player.of(Optional.empty(), 0));
  }
}
