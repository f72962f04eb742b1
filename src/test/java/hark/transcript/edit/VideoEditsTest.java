package hark.transcript.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import hark.transcript.WordTime;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoEditsTest {

  private static final Track CAME = new Track("und", Track.TrackKind.AUTO);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  @Test
  void anUneditedTranscriptIsShownUnchanged() {
    var came = transcript("0 one");
    assertSame(came, VideoEdits.NONE.shown(came));
    assertEquals("", VideoEdits.NONE.fingerprint());
  }

  @Test
  void editsOverrideTheSourceAndMayClearAValue() {
    var came =
        Video.of(new VideoId("a"), "test")
            .withTitle("Came")
            .withRecorded(Optional.of(DAY))
            .withUploaded(Optional.of(DAY.plusDays(1)))
            .withChannel(Optional.of("A channel"))
            .withMedia(Optional.of(URI.create("/a.mp3")));
    assertEquals(came, VideoEdits.NONE.shown(came));
    var nothing =
        new VideoEdits(
            Optional.empty(),
            EditedValue.of(Optional.empty()),
            EditedValue.of(Optional.of(" ")),
            EditedValue.of(Optional.empty()),
            0,
            Map.of(),
            Map.of());
    var shown = nothing.shown(came);
    assertEquals("Came", shown.title());
    assertEquals(Optional.empty(), shown.recorded());
    assertEquals(came.uploaded(), shown.day());
    assertEquals(Optional.empty(), shown.channel());
    assertEquals(Optional.empty(), shown.media());
  }

  @ParameterizedTest
  @CsvSource({"0, 1000 9000", "2500, 3500 11500", "-1000, 0 8000", "-5000, 0 4000"})
  void timesAreShiftedButNeverBelowZero(long shift, String starts) {
    var shown = moved(shift).shown(transcript("1000 one", "9000 two"));
    assertEquals(
        starts,
        shown.segments().stream()
            .map(segment -> String.valueOf(segment.startMillis()))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void wordTimesAreShiftedWithTheirSegment() {
    var times = List.of(new WordTime(1000, 1200), new WordTime(1300, 1900));
    var came = new Segment(0, 1000, 2000, "high tied", Optional.empty(), times);
    assertEquals(times, came.withText("high tide").wordTimes());
    assertEquals(List.of(new WordTime(1000, 1900)), came.withText("hightide").wordTimes());
    assertEquals(times, came.withSpeaker(Optional.of("Ann")).wordTimes());
    assertEquals(
        List.of(new WordTime(0, 0), new WordTime(100, 700)), came.movedBy(-1200).wordTimes());
  }

  @Test
  void speakersHaveTheirNewNames() {
    var came =
        new Transcript(
            Video.of(new VideoId("a"), "test"),
            CAME,
            List.of(
                new Segment(0, 0, 1, "a", Optional.of("S1")),
                new Segment(1, 1, 2, "b", Optional.of("S2")),
                new Segment(2, 2, 3, "c", Optional.empty())));
    var edits =
        new VideoEdits(
            Optional.empty(),
            EditedValue.none(),
            EditedValue.none(),
            EditedValue.none(),
            0,
            Map.of("S1", "Nora"),
            Map.of());
    assertEquals(
        List.of(Optional.of("Nora"), Optional.of("S2"), Optional.empty()),
        edits.shown(came).segments().stream().map(Segment::speaker).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 yes; 5000 no                | 0     | at 0
          0 yes; 5000 no; 9000 yes      | 9000  | at 2
          0 yes; 5000 yes               | 2400  | at 0
          0 yes; 5000 yes               | 2600  | at 1
          0 yes; 20000 yes              | 10001 | at 1
          0 yes; 20000 yes              | 31000 | none
          90000 yes; 90000 no           | 0     | at 0
          0 yes!                        | 0     | none
          """)
  void aCorrectionAppliesWhileItsOriginalTextExists(String segments, long start, String expected) {
    var edits =
        VideoEdits.NONE.withTrack(
            CAME,
            TrackEdits.NONE.withCorrections(List.of(new SegmentCorrection(start, "yes", "Yet"))));
    var came = transcript(segments.split("; "));
    var shown = edits.shown(came);
    var places =
        shown.segments().stream()
            .filter(segment -> segment.text().equals("Yet"))
            .map(segment -> "at " + segment.ordinal())
            .collect(Collectors.joining(" "));
    assertEquals(expected, places.isEmpty() ? "none" : places);
  }

  @Test
  void fingerprintsDifferWhereEditsDo() {
    var base = TrackEdits.NONE;
    var edits =
        List.of(
            VideoEdits.NONE,
            moved(1),
            moved(-1),
            VideoEdits.NONE.withMedia(EditedValue.of(Optional.empty())),
            VideoEdits.NONE.withMedia(EditedValue.of(Optional.of(URI.create("/a")))),
            VideoEdits.NONE.withTrack(CAME, base.withLanguage(Optional.of("de"))),
            VideoEdits.NONE.withTrack(CAME, corrected("a", "b")),
            VideoEdits.NONE.withTrack(CAME, corrected("a", "b c")),
            VideoEdits.NONE.withTrack(CAME, corrected("a, now=b", "c")),
            VideoEdits.NONE.withTrack(CAME, corrected("a", "now=b, c")));
    var fingerprints = edits.stream().map(VideoEdits::fingerprint).distinct().toList();
    assertEquals(edits.size(), fingerprints.size());
    assertEquals(moved(1).fingerprint(), moved(1).fingerprint());
    assertNotEquals("", moved(1).fingerprint());
  }

  @Test
  void invalidEditsAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> moved(VideoEdits.MAX_SHIFT + 1));
    assertThrows(IllegalArgumentException.class, () -> new SegmentCorrection(0, "a", " "));
    assertThrows(IllegalArgumentException.class, () -> new SegmentCorrection(0, "a", "b "));
    var script = EditedValue.of(Optional.of(URI.create("javascript:alert(1)")));
    assertThrows(IllegalArgumentException.class, () -> VideoEdits.NONE.withMedia(script));
  }

  private static TrackEdits corrected(String was, String now) {
    return TrackEdits.NONE.withCorrections(List.of(new SegmentCorrection(0, was, now)));
  }

  private static VideoEdits moved(long shift) {
    return new VideoEdits(
        Optional.empty(),
        EditedValue.none(),
        EditedValue.none(),
        EditedValue.none(),
        shift,
        Map.of(),
        Map.of());
  }

  /** Segments of a second, written as start and text. */
  private static Transcript transcript(String... segments) {
    var made = new ArrayList<Segment>();
    Stream.of(segments)
        .map(segment -> segment.split(" ", 2))
        .forEach(
            parts ->
                made.add(
                    new Segment(
                        made.size(),
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[0]) + 1000,
                        parts[1],
                        Optional.empty())));
    return new Transcript(Video.of(new VideoId("a"), "test"), CAME, made);
  }
}
