package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.caption.ParsedCaptions;
import hark.ingest.clean.SegmentCleaner;
import hark.language.Words;
import hark.library.ExportFormat;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.WordTime;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exported files are read back as the same segments. */
class RoundTripTest {

  static Stream<Arguments> transcripts() {
    return Stream.of(
        Arguments.of("nobody is named", List.of(cue(0, "a", ""), cue(1, "b", ""))),
        Arguments.of("one says all", List.of(cue(0, "a", "Ann"), cue(1, "b", "Ann"))),
        Arguments.of("once each", List.of(cue(0, "a", "Ann"), cue(1, "b", "Bob"))),
        Arguments.of(
            "then nobody", List.of(cue(0, "a", "Ann"), cue(1, "b", "Ann"), cue(2, "c", ""))),
        Arguments.of("no name", List.of(cue(0, "a", "so <i> said & > :"), cue(1, "b", "x"))),
        Arguments.of("looks like names", List.of(cue(0, "Ann: a", ""), cue(1, "Ann: b", ""))),
        Arguments.of(
            "a name in a name's text", List.of(cue(0, "Ann: a", "Bob"), cue(1, "Ann: b", "Bob"))),
        Arguments.of(
            "markup", List.of(cue(0, "<i>a</i> &amp; {\\an8}b <v Ann>", ""), cue(1, "<v>", ""))),
        Arguments.of(
            "a voice left open", List.of(cue(0, "--><v Ann>", "Bob"), cue(1, "-->", "Bob"))),
        Arguments.of("a line of times", List.of(cue(0, "00:00:01,000 --> 00:00:02,000", ""))),
        Arguments.of("numbers", List.of(cue(0, "1", ""), cue(1, "2", ""), cue(2, "3", ""))),
        Arguments.of("brackets", List.of(cue(0, "[0:01] a", ""), cue(1, "- b", ""))),
        Arguments.of("at one time", List.of(cue(0, "a", ""), cue(0, "b", ""))),
        Arguments.of("after 100 hours", List.of(cue(500_000, "a", ""))),
        Arguments.of(
            "letters of all kinds",
            List.of(cue(0, "e\u0301 \uD83D\uDE00 \u202Ea \u65E5\u672C", "\u00C9mile"))),
        Arguments.of("words with times", List.of(timed(0, "Don't say no-one, \u65E5\u672C!"))));
  }

  private static Cue cue(int second, String text, String speaker) {
    return new Cue(
        second * 1000L,
        second * 1000L + 750,
        text,
        Optional.of(speaker).filter(name -> !name.isEmpty()));
  }

  /** A cue in which each word begins a hundredth after the one before. */
  private static Cue timed(int second, String text) {
    var pieces = new ArrayList<CuePiece>();
    for (var word : Words.of(text)) {
      long start = second * 1000L + 10 * pieces.size();
      pieces.add(CuePiece.of(word.start(), word.end(), start, start + 7));
    }
    return new Cue(second * 1000L, second * 1000L + 750, text, Optional.empty(), pieces);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transcripts")
  void everyKindComesBack(String name, List<Cue> cues) throws IOException {
    check(SegmentCleaner.clean(ParsedCaptions.of("x", cues)).segments());
  }

  @Property(tries = 400)
  void whateverIsSaidComesBack(@ForAll @From("cues") List<Cue> cues) throws IOException {
    var segments = SegmentCleaner.clean(ParsedCaptions.of("x", cues)).segments();
    Assume.that(!segments.isEmpty() && !looksRolled(segments));
    check(segments);
  }

  /**
   * Returns whether the segments, once in order, repeat each other as rolling captions do: a file
   * with the same cues twice, one after the other, does not roll until it is sorted. An import of
   * such an export holds the words once.
   */
  private static boolean looksRolled(List<Segment> segments) {
    var cues =
        segments.stream()
            .map(
                segment ->
                    new Cue(
                        segment.startMillis(),
                        Math.max(segment.startMillis() + 1, segment.endMillis()),
                        segment.text(),
                        segment.speaker()))
            .toList();
    return SegmentCleaner.clean(ParsedCaptions.of("x", cues)).segments().size() != segments.size();
  }

  @Provide
  Arbitrary<List<Cue>> cues() {
    var awkward =
        Arbitraries.of(
            "-->",
            "<",
            ">",
            "<v Ann>",
            "<v>",
            "<i>",
            "&amp;",
            "&",
            "{\\an8}",
            "Ann: ",
            "Bob:",
            ": ",
            "1",
            "[0:01]",
            "- ",
            ">> ",
            "00:00:01.000",
            "\u65E5",
            "e\u0301",
            "\"",
            "\\",
            "hello ");
    var text = awkward.list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
    var speaker =
        Arbitraries.of("Ann", "Bob", "Ann Lee", "a: b", "<x>", "&amp;", "- me").optional();
    var times = Arbitraries.longs().between(0, 500_000_000L);
    return Combinators.combine(times, Arbitraries.longs().between(0, 9_000), text, speaker)
        .as((start, length, words, name) -> new Cue(start, start + length, words, name))
        .list()
        .ofMaxSize(5);
  }

  private static void check(List<Segment> segments) throws IOException {
    for (var kind : ExportFormat.values()) {
      var expected = segments.stream().map(segment -> precise(segment, kind)).toList();
      var read = TranscriptParser.read(written(segments, kind)).cleaned();
      var found = read.segments().stream().map(segment -> precise(segment, kind)).toList();
      assertEquals(expected, found, kind + " as " + new String(written(segments, kind)));
      assertEquals(0, read.dropped());
    }
  }

  private static byte[] written(List<Segment> segments, ExportFormat kind) throws IOException {
    var video = Video.of(Raws.id("x"), "test");
    var file = new StringWriter();
    kind.write(new Transcript(video, new Track("en", Track.TrackKind.HUMAN), segments), file);
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A segment as far as the kind can say it. */
  private static Segment precise(Segment segment, ExportFormat kind) {
    long end =
        kind == ExportFormat.WEB_VTT
            ? Math.max(segment.startMillis() + 1, segment.endMillis())
            : segment.endMillis();
    List<WordTime> words =
        switch (kind) {
          case JSON -> segment.wordTimes();
          case WEB_VTT ->
              segment.wordTimes().stream()
                  .map(time -> new WordTime(time.startMillis(), time.startMillis()))
                  .toList();
          case SUB_RIP, TEXT -> List.of();
        };
    return new Segment(
        segment.ordinal(), segment.startMillis(), end, segment.text(), segment.speaker(), words);
  }
}
