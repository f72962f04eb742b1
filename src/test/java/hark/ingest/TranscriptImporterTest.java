package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.caption.CaptionSyntaxException;
import hark.caption.format.ConsoleTextFormat;
import hark.caption.format.HarkJson;
import hark.caption.format.SubRipFormat;
import hark.caption.format.WebVttFormat;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.ImportReceipt.ReceiptLanguage;
import hark.library.Library;
import hark.search.IndexUpdater;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptImporterTest {

  private static final URI FIRST = URI.create("https://example.org/1.mp3");
  private static final URI SECOND = URI.create("https://example.org/2.mp3");

  @TempDir private Path folder;
  private final MapIndex index = new MapIndex();
  private final VideoLocks locks = new VideoLocks();
  private FileArchive archive;
  private TranscriptImporter importer;
  private Library library;

  @BeforeEach
  void open() {
    archive = FileArchive.open(folder);
    importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
    library =
        new Library(
            archive,
            IndexUpdater.strict(index),
            locks,
            TranscriptParser::read,
            () -> new Library.RebuildState(false, 0, 0));
  }

  @Test
  void aTranscriptCanBeReadWhenTaken() {
    var outcome = importer.take(Raws.vtt("a", "good  morning", " ", "all"));
    assertTrue(outcome.changed());
    assertTrue(outcome.created());
    assertEquals(List.of("good morning", "all"), texts("a"));
    var receipt = outcome.receipt();
    assertEquals("WebVTT", receipt.format());
    assertEquals(
        List.of(3, 2, 0, 1),
        List.of(receipt.read(), receipt.kept(), receipt.mended(), receipt.dropped()));
    assertEquals(List.of(3L, 3L), List.of(receipt.wordsRead(), receipt.words()));
    assertEquals(Optional.empty(), receipt.problem());
    assertEquals("UTF-8", receipt.encoding());
    assertEquals(ReceiptLanguage.UNKNOWN, receipt.language());
    assertEquals(1, archive.count());
  }

  static Stream<Arguments> languages() {
    var vtt = "WEBVTT%s\n\n00:00.000 --> 00:01.000\ngood morning\n";
    var plain = vtt.formatted("");
    var german = vtt.formatted("\nLanguage: de");
    var unknown = Track.unknown();
    var french = new Track("fr", TrackKind.UNKNOWN);
    return Stream.of(
        Arguments.of(unknown, false, plain, new ReceiptLanguage("pt", LanguageOrigin.DETECTED)),
        Arguments.of(unknown, false, german, new ReceiptLanguage("de", LanguageOrigin.DECLARED)),
        Arguments.of(french, false, german, new ReceiptLanguage("fr", LanguageOrigin.DECLARED)),
        Arguments.of(french, true, plain, new ReceiptLanguage("fr", LanguageOrigin.NAMED)));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theReceiptTellsHowTheLanguageIsKnown(
      Track track, boolean isNamed, String file, ReceiptLanguage language) {
    LanguageDetector portuguese = segments -> Optional.of("pt");
    var detecting =
        new TranscriptImporter(
            archive, IndexUpdater.strict(index), locks, Clock.systemUTC(), portuguese);
    var video = Video.of(Raws.id("a"), "test");
    var raw = new RawTranscript(video, track, isNamed, file.getBytes(StandardCharsets.UTF_8));
    assertEquals(language, detecting.take(raw).receipt().language());
  }

  @Test
  void wordsThatCannotBeFoundAreMissed() {
    index.forget(1);
    var receipt = importer.take(Raws.vtt("a", "good morning", "all")).receipt();
    assertEquals(List.of(3L, 2L), List.of(receipt.wordsRead(), receipt.words()));
    assertEquals(
        "Of 3 words, 2 can be found. Rebuild the index; if that does not help, report a bug in Hark.",
        receipt.problem().orElseThrow());
  }

  @Test
  void correctedWordsAreCountedAsTheyAreShown() {
    importer.take(Raws.vtt("a", "good morning", "all"));
    var came = archive.find(Raws.id("a")).getFirst().track();
    var correction = new SegmentCorrection(0, "good morning", "a very good morning");
    archive.putEdits(
        Raws.id("a"),
        VideoEdits.NONE.withTrack(came, TrackEdits.NONE.withCorrections(List.of(correction))));
    var receipt = importer.take(Raws.vtt("a", "good morning", "all")).receipt();
    assertEquals(List.of(5L, 5L), List.of(receipt.wordsRead(), receipt.words()));
    var back = importer.take(Raws.vtt("a", "a very good morning", "all")).receipt();
    assertEquals(List.of(5L, 5L), List.of(back.wordsRead(), back.words()));
  }

  @Test
  void theReceiptTellsTheEncodingAndWhoWasFoundToSpeak() {
    var content =
        "1\n00:00:01,000 --> 00:00:02,000\nAnn: Schöne Grüße\n\n"
            + "2\n00:00:02,000 --> 00:00:03,000\nAnn: aus München\n";
    var raw =
        new RawTranscript(
            Video.of(Raws.id("a"), "test"),
            Track.unknown(),
            content.getBytes(Charset.forName("windows-1252")));
    assertEquals(
        List.of(
            "The file was read as windows-1252 (guessed).",
            "2 names before a colon were read as speakers (first: Ann)."),
        importer.take(raw).receipt().repairs());
  }

  @Test
  void theSameAgainChangesNothing() {
    importer.take(Raws.vtt("a", "good morning"));
    int commits = index.commits();
    var again = importer.take(Raws.vtt("a", "good \n  morning"));
    assertFalse(again.changed());
    assertFalse(again.created());
    assertEquals(commits, index.commits());
  }

  @Test
  void otherWordsReplaceAsAWhole() {
    importer.take(Raws.vtt("a", "one", "two", "three"));
    var again = importer.take(Raws.vtt("a", "four"));
    assertTrue(again.changed());
    assertFalse(again.created());
    assertEquals(List.of("four"), texts("a"));
    assertEquals(1, archive.count());
  }

  @Test
  void theSameAgainHealsAnIndexThatLostIt() {
    importer.take(Raws.vtt("a", "one"));
    index.delete(Raws.id("a"), Track.unknown());
    index.commit();
    assertTrue(importer.take(Raws.vtt("a", "one")).changed());
    assertEquals(List.of("one"), texts("a"));
  }

  @Test
  void nothingSpokenDeletesNothing() {
    importer.take(Raws.vtt("a", "one"));
    var refusal = assertThrows(SourceException.class, () -> importer.take(Raws.vtt("a", " ")));
    assertEquals(SourceException.Refusal.NOTHING_SPOKEN, refusal.refusal());
    assertThrows(
        CaptionSyntaxException.class,
        () -> importer.take(Raws.raw(Video.of(Raws.id("a"), "test"), "?")));
    assertEquals(List.of("one"), texts("a"));
    assertEquals(1, archive.count());
  }

  @Test
  void titleAndLanguageComeFromTheFileWhereThePlaceTellsNone() {
    var content =
        """
        {"title":"From the\\nfile","language":"en","segments":[{"start":0,"text":"a"}]}\
        """;
    var bare = Video.of(Raws.id("a"), "test");
    importer.take(Raws.raw(bare, content));
    assertEquals("From the file", transcript("a").video().title());
    assertEquals("en", transcript("a").track().language());

    var known = new Track("de", Track.TrackKind.HUMAN);
    var titled = bare.withTitle("From the place");
    importer.take(new RawTranscript(titled, known, Raws.raw(titled, content).content()));
    assertEquals("From the place", transcript("a").video().title());
    assertEquals(known, transcript("a").track());
    assertEquals(1, archive.find(Raws.id("a")).size(), "the same words are one transcript");
    assertEquals(1, index.entries(Raws.id("a")).size());
  }

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
  void whatWasKnownStaysWhenAnImportKnowsLess() {
    var bare = Video.of(Raws.id("a"), "test");
    var full =
        new Video(
            bare.id(),
            "A title",
            "test",
            Optional.of(Duration.ofMinutes(3)),
            Optional.of(LocalDate.of(2026, 1, 2)),
            Optional.of(FIRST));
    var one = Raws.vtt("a", "one").content();
    importer.take(new RawTranscript(full, new Track("de", Track.TrackKind.UNKNOWN), one));
    assertFalse(importer.take(Raws.vtt("a", "one")).changed());
    assertEquals(full, transcript("a").video());
    assertEquals("de", transcript("a").track().language());

    importer.take(Raws.vtt("a", "other words"));
    assertEquals(full, transcript("a").video());
    assertEquals(List.of("de", "und"), tracks("a"), "they may be of another language");
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

  private static RawTranscript track(String language, Track.TrackKind kind, String... lines) {
    var raw = Raws.vtt("a", lines);
    return new RawTranscript(raw.video(), new Track(language, kind), raw.content());
  }

  /** The keys of the tracks, which archive and index must agree on. */
  private List<String> tracks(String id) {
    var indexed = index.entries(Raws.id(id)).stream().map(e -> e.track().key()).sorted().toList();
    var edits = archive.edits(Raws.id(id));
    var archived =
        archive.find(Raws.id(id)).stream().map(a -> edits.shown(a.track()).key()).sorted().toList();
    assertEquals(archived, indexed);
    return indexed;
  }

  @Test
  void whatIsNewReplacesWhatWasKnown() {
    var bare = Video.of(Raws.id("a"), "test");
    importer.take(Raws.raw(bare.withTitle("Old"), "WEBVTT\n\n00:00.000 --> 00:01.000\none\n"));
    var fromFile = "{\"title\":\"New\",\"segments\":[{\"start\":0,\"end\":1,\"text\":\"one\"}]}";
    var outcome = importer.take(Raws.raw(bare, fromFile));
    assertEquals("New", transcript("a").video().title());
    assertTrue(outcome.changed());
    assertFalse(outcome.newWords(), "the segments are equal");
    assertTrue(importer.take(Raws.raw(bare, fromFile.replace("one", "two"))).newWords());
  }

  @Test
  void archiveAndIndexAgreeWhenManyTakeTheSameVideo() {
    IntStream.range(0, 40)
        .parallel()
        .forEach(i -> importer.take(Raws.vtt("a" + i % 3, "take " + i / 3)));
    assertEquals(3, archive.count());
    archive
        .find(Raws.id("a1"))
        .forEach(kept -> assertEquals(kept.contentHash(), transcript("a1").contentHash()));
  }

  private static RawTranscript withMedia(String line, Optional<URI> media) {
    var raw = Raws.vtt("a", line);
    return new RawTranscript(raw.video().withMedia(media), raw.track(), raw.content());
  }

  private List<String> texts(String id) {
    return transcript(id).segments().stream().map(Segment::text).toList();
  }

  private Transcript transcript(String id) {
    return index.transcript(Raws.id(id)).orElseThrow();
  }
}
