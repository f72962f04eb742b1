package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.format.ConsoleTextFormat;
import hark.caption.format.SubRipFormat;
import hark.caption.format.WebVttFormat;
import hark.caption.json.HarkJson;
import hark.source.RawTranscript;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports of videos with several tracks, edits and addresses of recordings. */
class TrackImportTest extends OpenImporter {

  private static final URI SECOND = URI.create("https://example.org/2.mp3");

  @Test
  void aPersonsMediaAddressOutlivesImports() {
    importer.take(withMedia("one", Optional.of(FIRST)));
    assertTrue(library.setMedia(Raws.id("a"), Optional.of(SECOND)));
    assertEquals(Optional.of(SECOND), transcript("a").video().media());
    importer.take(withMedia("two", Optional.of(FIRST)));
    assertEquals(Optional.of(SECOND), transcript("a").video().media());
    assertEquals(List.of("two"), texts("a"));
    assertFalse(importer.take(withMedia("two", Optional.empty())).changed());
  }

  @Test
  void anImportsMediaAddressStaysUntilAnotherComes() {
    importer.take(withMedia("one", Optional.of(FIRST)));
    importer.take(withMedia("two", Optional.empty()));
    assertEquals(Optional.of(FIRST), transcript("a").video().media());
    importer.take(withMedia("two", Optional.of(SECOND)));
    assertEquals(Optional.of(SECOND), transcript("a").video().media());
  }

  @Test
  void aForgottenMediaAddressStaysForgottenUntilThatOneIsChosenAgain() {
    importer.take(withMedia("one", Optional.of(FIRST)));
    library.setMedia(Raws.id("a"), Optional.of(SECOND));
    library.setMedia(Raws.id("a"), Optional.empty());
    assertEquals(Optional.empty(), transcript("a").video().media());
    importer.take(withMedia("two", Optional.of(SECOND)));
    assertEquals(Optional.empty(), transcript("a").video().media());
    library.setMedia(Raws.id("a"), Optional.of(SECOND));
    assertEquals(VideoEdits.NONE, archive.edits(Raws.id("a")), "what came is no edit");
  }

  @Test
  void thereIsNoMediaForAVideoThatIsNotThere() {
    assertFalse(library.setMedia(Raws.id("none"), Optional.of(FIRST)));
  }

  @Test
  void eachTrackStandsBesideTheOthersAndIsReplacedByItself() {
    importer.take(track("en", Track.TrackKind.AUTO, "oh tide"));
    importer.take(track("en", Track.TrackKind.HUMAN, "high tide"));
    importer.take(track("de", Track.TrackKind.HUMAN, "Flut"));
    assertEquals(List.of("de.human", "en.auto", "en.human"), tracks("a"));
    var outcome = importer.take(track("en", Track.TrackKind.AUTO, "my tide"));
    assertFalse(outcome.created());
    assertTrue(outcome.changed());
    assertEquals(List.of("de.human", "en.auto", "en.human"), tracks("a"));
    assertEquals(3, archive.count());
    assertEquals(
        List.of("Flut", "my tide", "high tide"),
        archive.find(Raws.id("a")).stream()
            .map(kept -> TranscriptParser.read(kept).segments().getFirst().text())
            .toList());
  }

  @Test
  void theSameSegmentsUnderABetterNameAreNoSecondTrack() {
    importer.take(Raws.vtt("a", "high tide"));
    importer.take(track("en", Track.TrackKind.HUMAN, "high tide"));
    assertEquals(List.of("en.human"), tracks("a"));
    assertFalse(importer.take(Raws.vtt("a", "high tide")).changed());
    assertEquals(List.of("en.human"), tracks("a"));
  }

  @Test
  void whatOneTrackTellsOfTheVideoIsKnownOfAll() {
    importer.take(track("en", Track.TrackKind.AUTO, "high tide"));
    var german = track("de", Track.TrackKind.HUMAN, "Flut");
    importer.take(
        new RawTranscript(
            german.video().withTitle("Told later").withSource("other"),
            german.track(),
            german.content()));
    assertEquals(
        List.of("Told later from other", "Told later from test"),
        index.entries(Raws.id("a")).stream()
            .map(entry -> entry.video().title() + " from " + entry.video().source())
            .toList());
  }

  @Test
  void editsWinOverLaterImportsAndCorrectionsHoldWhereTheWordsAreTheSame() {
    importer.take(Raws.vtt("a", "good mourning", "all"));
    var corrections =
        List.of(
            new SegmentCorrection(0, "good mourning", "good morning"),
            new SegmentCorrection(1000, "all", "y"));
    edit(
        edits ->
            new VideoEdits(
                Optional.of("Mine"),
                EditedValue.of(Optional.of(LocalDate.of(2020, 1, 2))),
                EditedValue.of(Optional.of("Channel")),
                EditedValue.none(),
                2_500,
                Map.of(),
                Map.of("und", new TrackEdits(Optional.of("en"), corrections))));
    var raw = Raws.vtt("a", "good mourning", "and all");
    importer.take(new RawTranscript(raw.video().withTitle("Theirs"), raw.track(), raw.content()));
    var shown = transcript("a");
    assertEquals(List.of("good morning", "and all"), texts("a"));
    assertEquals("en", shown.track().key());
    assertEquals("Mine", shown.video().title());
    assertEquals(Optional.of(LocalDate.of(2020, 1, 2)), shown.video().day());
    assertEquals(2_500, shown.segments().getFirst().startMillis());
    assertEquals(1, index.entries(Raws.id("a")).size());
    assertEquals("Theirs", archive.find(Raws.id("a")).getFirst().video().title());
  }

  @Test
  void anExportOfAnyKindThatComesBackIsNotMovedTwice() throws IOException {
    var lengthless =
        "1\n00:00:00,000 --> 00:00:01,000\none\n\n2\n00:00:01,000 --> 00:00:01,000\ntwo\n";
    importer.take(Raws.raw(Video.of(Raws.id("a"), "test"), lengthless));
    edit(
        edits ->
            new VideoEdits(
                Optional.empty(),
                EditedValue.none(),
                EditedValue.none(),
                EditedValue.none(),
                2_500,
                Map.of(),
                Map.of()));
    var moved = transcript("a");
    assertEquals(2_500, moved.segments().getFirst().startMillis());
    for (var export : exports(moved)) {
      var came = Raws.raw(Video.of(Raws.id("a"), "test"), export);
      assertFalse(importer.take(came).changed(), export);
      assertEquals(moved.segments(), transcript("a").segments());
    }
  }

  private static List<String> exports(Transcript shown) throws IOException {
    var files = Stream.generate(StringWriter::new).limit(4).toList();
    WebVttFormat.write(shown.segments(), files.get(0));
    SubRipFormat.write(shown.segments(), files.get(1));
    ConsoleTextFormat.write(shown.segments(), files.get(2));
    HarkJson.write(shown, files.get(3));
    return files.stream().map(StringWriter::toString).toList();
  }

  @Test
  void aTrackThatBecomesAnotherByAnEditIsReplacedByThatOne() {
    importer.take(Raws.vtt("a", "eins", "zwei"));
    edit(
        edits ->
            edits.withTrack(
                Track.unknown(),
                new TrackEdits(
                    Optional.of("de"), List.of(new SegmentCorrection(0, "eins", "Eins")))));
    importer.take(track("de", Track.TrackKind.UNKNOWN, "eins", "drei"));
    assertEquals(List.of("de"), tracks("a"));
    assertEquals(List.of("Eins", "drei"), texts("a"));
    importer.take(Raws.vtt("a", "uno"));
    assertEquals(List.of("de", "und"), tracks("a"), "nobody said that this is German");
  }

  private void edit(UnaryOperator<VideoEdits> change) {
    var id = Raws.id("a");
    assertTrue(library.edit(id, library.edits(id).fingerprint(), change));
  }

  private static RawTranscript withMedia(String line, Optional<URI> media) {
    var raw = Raws.vtt("a", line);
    return new RawTranscript(raw.video().withMedia(media), raw.track(), raw.content());
  }
}
