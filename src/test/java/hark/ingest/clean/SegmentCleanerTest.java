package hark.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.caption.ParsedCaptions;
import hark.ingest.Raws;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.WordTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentCleanerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\" a  b \" | a b",
        "\"a\nb\r\n\n c\" | a b c",
        "\"a\u00A0\u2003\u3000b\" | a b",
        "\"a\u0000\u0007b\" | a b",
        "\"a\uD83Db\" | \"a\uFFFDb\"",
        "\"\uD83D\uDE00 b\" | \"\uD83D\uDE00 b\""
      })
  void putsWhiteSpaceRight(String text, String expected) {
    assertEquals(expected, clean(Cue.of(0, 1, text)).segments().getFirst().text());
  }

  @Test
  void leavesAGoodFileAlone() {
    var cleaned =
        clean(
            new Cue(0, 1000, "a", Optional.of(" Ann\n Lee ")),
            Cue.of(1000, 1000, "a"),
            Cue.of(1000, 3000, "b"));
    assertEquals(
        List.of(
            new Segment(0, 0, 1000, "a", Optional.of("Ann Lee")),
            segment(1, 1000, 1000, "a"),
            segment(2, 1000, 3000, "b")),
        cleaned.segments());
    assertEquals(List.of(3, 0, 0), counts(cleaned));
    assertEquals(List.of(), sentences(cleaned));
  }

  @Test
  void mendsReversedEnds() {
    var cleaned = clean(Cue.of(12_500, 11_000, "a"), Cue.of(3_723_000, 0, "b"));
    assertEquals(
        List.of(segment(0, 12_500, 12_500, "a"), segment(1, 3_723_000, 3_723_000, "b")),
        cleaned.segments());
    assertEquals(List.of(2, 2, 0), counts(cleaned));
    assertEquals(
        List.of(
            "2 segments ended before they began; their ends were set to their starts (first: 0:12)."),
        sentences(cleaned));
  }

  @Test
  void cutsNamesThatAreTooLongAndSaysSo() {
    var cleaned = clean(new Cue(7_000, 8_000, "a", Optional.of("S".repeat(40_000))));
    var speaker = cleaned.segments().getFirst().speaker().orElseThrow();
    assertEquals("S".repeat(499) + "\u2026", speaker);
    assertEquals(List.of(1, 1, 0), counts(cleaned));
    assertEquals(
        List.of("1 speaker’s name was too long and was cut (first: 0:07)."), sentences(cleaned));
  }

  @Test
  void leavesOutBlankAndUnreadableOnes() {
    var captions =
        new ParsedCaptions(
            "x",
            "UTF-8",
            ParsedCaptions.DeclaredFacts.NOTHING,
            List.of(Cue.of(3_723_000, 3_724_000, " \n"), Cue.of(0, 1, "a")),
            new ParsedCaptions.UnreadPart(
                1, List.of(Message.verbatim("Segment 2 has no readable start time."))),
            List.of());
    var cleaned = SegmentCleaner.clean(captions);
    assertEquals(List.of(segment(0, 0, 1, "a")), cleaned.segments());
    assertEquals(List.of(3, 0, 2), counts(cleaned));
    assertEquals(
        List.of(
            "1 segment could not be read and was removed"
                + " (first: Segment 2 has no readable start time).",
            "1 segment had no text and was removed (first: 1:02:03)."),
        sentences(cleaned));
  }

  @Test
  void ordersByStartAndKeepsTiesInOrder() {
    var cleaned =
        clean(
            Cue.of(5000, 6000, "c"),
            Cue.of(1000, 2000, "a"),
            Cue.of(5000, 5500, "d"),
            Cue.of(1000, 500, "b"));
    assertEquals(
        List.of("a", "b", "c", "d"), cleaned.segments().stream().map(Segment::text).toList());
    assertEquals(List.of(4, 2, 0), counts(cleaned));
    assertEquals(
        List.of(
            "1 segment ended before it began; its end was set to its start (first: 0:01).",
            "2 segments were out of order and were sorted by their starts" + " (first: 0:01)."),
        sentences(cleaned));
  }

  @Test
  void keepsTheTimesOfWords() {
    var pieces = List.of(CuePiece.of(1, 5, 1100), CuePiece.of(7, 10, 1500));
    var cue = new Cue(1000, 2000, " one\n\n two", Optional.empty(), pieces);
    var times = List.of(new WordTime(1100, 1300), new WordTime(1500, 2000));
    assertEquals(
        List.of(new Segment(0, 1000, 2000, "one two", Optional.empty(), times)),
        clean(cue).segments());
  }

  @Property
  void whateverCameIsKeptOrDroppedAndMakesATranscript(@ForAll @From("cues") List<Cue> cues) {
    var cleaned = clean(cues.toArray(Cue[]::new));
    assertEquals(cues.size(), cleaned.read());
    assertEquals(cleaned.read(), cleaned.segments().size() + cleaned.dropped());
    assertTrue(cleaned.mended() <= cleaned.segments().size());
    assertEquals(
        cleaned.mended() + cleaned.dropped() == 0,
        cleaned.repairs().isEmpty(),
        "a repair without a sentence, or the other way round");
    if (!cleaned.segments().isEmpty()) {
      new Transcript(Video.of(Raws.id("a"), "test"), Track.unknown(), cleaned.segments());
    }
  }

  @Provide
  Arbitrary<List<Cue>> cues() {
    var time = Arbitraries.longs().between(0, 9);
    var text = Arbitraries.strings().withChars(" \n\u00A0ab").ofMaxLength(4);
    return Combinators.combine(time, time, text).as(Cue::of).list().ofMaxSize(9);
  }

  private static SegmentCleaner.CleanedSegments clean(Cue... cues) {
    return SegmentCleaner.clean(ParsedCaptions.of("x", List.of(cues)));
  }

  private static List<String> sentences(SegmentCleaner.CleanedSegments cleaned) {
    return cleaned.repairs().stream()
        .map(remark -> MessageTexts.ENGLISH.format(remark.message()))
        .toList();
  }

  private static List<Integer> counts(SegmentCleaner.CleanedSegments cleaned) {
    return List.of(cleaned.read(), cleaned.mended(), cleaned.dropped());
  }

  private static Segment segment(int ordinal, long start, long end, String text) {
    return new Segment(ordinal, start, end, text, Optional.empty());
  }
}
