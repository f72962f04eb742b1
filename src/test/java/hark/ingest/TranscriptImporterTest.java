package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.ImportReceipt.ReceiptLanguage;
import hark.message.MessageTexts;
import hark.search.IndexUpdater;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Video;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports of one transcript: what is kept, replaced and told. */
class TranscriptImporterTest extends OpenImporter {

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
    var raw =
        new RawTranscript(video, track, isNamed, file.getBytes(StandardCharsets.UTF_8), List.of());
    assertEquals(language, detecting.take(raw).receipt().language());
  }

  @Test
  void wordsThatCannotBeFoundAreMissed() {
    index.forget(1);
    var receipt = importer.take(Raws.vtt("a", "good morning", "all")).receipt();
    assertEquals(List.of(3L, 2L), List.of(receipt.wordsRead(), receipt.words()));
    assertEquals(
        "Only 2 of 3 words can be found. Rebuild the index; if that does not help, report a bug in Hark.",
        MessageTexts.ENGLISH.format(receipt.problem().orElseThrow()));
  }

  @Test
  void missedWordsAreLoggedInEnglish() {
    var lines = new ArrayList<String>();
    var log = Logger.getLogger(TranscriptImporter.class.getName());
    var handler = new LineHandler(lines);
    log.addHandler(handler);
    try {
      index.forget(1);
      importer.take(Raws.vtt("a", "good morning", "all"));
    } finally {
      log.removeHandler(handler);
    }
    assertEquals(1, lines.size());
    assertTrue(
        lines
            .getFirst()
            .endsWith(
                "Only 2 of 3 words can be found. Rebuild the index; if that does not help, report a bug in Hark."),
        lines.getFirst());
  }

  /** Keeps the lines of a log. */
  private static final class LineHandler extends Handler {

    private final List<String> lines;

    LineHandler(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().formatMessage(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
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
        MessageTexts.ENGLISH.formatAll(importer.take(raw).receipt().repairs()));
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
}
