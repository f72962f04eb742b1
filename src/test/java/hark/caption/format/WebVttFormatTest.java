package hark.caption.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.caption.ParsedCaptions;
import hark.caption.read.MediaTime;
import hark.message.MessageTexts;
import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          00:01.000 --> 00:02.500                    | 1000      | 2500
          00:00:01.000-->00:00:02.500                | 1000      | 2500
          0:00:01.000 --> 0:00:02.500                | 1000      | 2500
          100:00:00.001 --> 1000:00:00.000           | 360000001 | 3600000000
          01:02:03.004 --> 01:02:04.000 align:start position:0% | 3723004 | 3724000
          00:05.000 --> 00:04.000                    | 5000      | 4000
          """)
  void readsTimes(String timing, long start, long end) {
    assertEquals(List.of(Cue.of(start, end, "a")), cues(timing + "\na\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"999999999:00:00.000 --> 00:02.000", "00:99999999999.000 --> 999999999:02:00.000"})
  void countsACueWithBadTimesAndKeepsTheRest(String timing) {
    var read = parse("WEBVTT\n\n" + timing + "\nlost\n\n00:03.000 --> 00:04.000\nkept\n");
    assertEquals(List.of(Cue.of(3000, 4000, "kept")), read.cues());
    assertEquals(1, read.unread().count());
    assertEquals(
        List.of("Cue 1 (line 3) has no readable times"),
        MessageTexts.ENGLISH.formatAll(read.unread().reasons()));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("<i>slow</i> <b>and</b> <u>low</u>", "slow and low"),
        Arguments.of("<c.yellow.bg_blue>colour</c>", "colour"),
        Arguments.of("one <77>two", "one two"),
        Arguments.of("<lang en>hello</lang>", "hello"),
        Arguments.of("fish &amp; chips &lt;3 &gt; &quot;x&quot;", "fish & chips <3 > \"x\""),
        Arguments.of("a&nbsp;b&lrm;&rlm;", "a\u00A0b\u200E\u200F"),
        Arguments.of("&#65;&#x42;&#X1F600;", "AB\uD83D\uDE00"),
        Arguments.of("&#0;&#xD800;&#1114112;", "\uFFFD\uFFFD\uFFFD"),
        Arguments.of("&amp;lt;", "&lt;"),
        Arguments.of("AT&T & &bogus; &#; &#x;", "AT&T & &bogus; &#; &#x;"),
        Arguments.of("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        Arguments.of("i <3 you", "i <3 you"),
        Arguments.of("a <", "a <"),
        Arguments.of("<>x", "x"),
        Arguments.of("one\ntwo", "one\ntwo"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsTextWithoutMarkup(String written, String text) {
    assertEquals(
        List.of(Cue.of(1000, 2000, text)), cues("00:01.000 --> 00:02.000\n" + written + "\n"));
  }

  static Stream<Arguments> voices() {
    return Stream.of(
        Arguments.of("<v Ann>hi</v>", List.of(spoken("Ann", "hi"))),
        Arguments.of("<v Ann>hi", List.of(spoken("Ann", "hi"))),
        Arguments.of("<v.loud.first Ann  Lee>hi", List.of(spoken("Ann Lee", "hi"))),
        Arguments.of("<v R&amp;D>hi", List.of(spoken("R&D", "hi"))),
        Arguments.of("<v>hi", List.of(Cue.of(1000, 2000, "hi"))),
        Arguments.of("<video Ann>hi", List.of(Cue.of(1000, 2000, "hi"))),
        Arguments.of("<v Ann>hi</v>\n<v Bob>ho", List.of(spoken("Ann", "hi"), spoken("Bob", "ho"))),
        Arguments.of("<v Ann>hi<v Bob>ho", List.of(spoken("Ann", "hi"), spoken("Bob", "ho"))),
        Arguments.of(
            "<v Ann>hi</v> there", List.of(spoken("Ann", "hi"), Cue.of(1000, 2000, " there"))),
        Arguments.of("<v Ann></v>", List.of(Cue.of(1000, 2000, ""))));
  }

  @ParameterizedTest
  @MethodSource("voices")
  void tellsVoicesApart(String written, List<Cue> cues) {
    assertEquals(cues, cues("00:01.000 --> 00:02.000\n" + written + "\n"));
  }

  static Stream<Arguments> timedTexts() {
    return Stream.of(
        Arguments.of(
            "one <00:00:01.250><c>two </c><00:01.500><c>six</c>",
            "one two six",
            List.of(CuePiece.of(4, 8, 1250), CuePiece.of(8, 11, 1500))),
        Arguments.of("<00:01.000>R&amp;D <00:01.500>", "R&D ", List.of(CuePiece.of(0, 4, 1000))),
        Arguments.of("one <00:00:77,5>two", "one two", List.of(CuePiece.of(4, 7, 77_500))),
        Arguments.of(
            "<00:09.000>a<00:00.000>b",
            "ab",
            List.of(CuePiece.of(0, 1, 9000), CuePiece.of(1, 2, 0))));
  }

  @ParameterizedTest
  @MethodSource("timedTexts")
  void readsTimesInsideACue(String written, String text, List<CuePiece> pieces) {
    assertEquals(
        List.of(new Cue(1000, 2000, text, Optional.empty(), pieces)),
        cues("00:01.000 --> 00:02.000\n" + written + "\n"));
  }

  @Test
  void keepsTheTimesOfEachVoice() {
    assertEquals(
        List.of(
            new Cue(1000, 2000, "hi you", Optional.of("Ann"), List.of(CuePiece.of(3, 6, 1250))),
            new Cue(1000, 2000, "ho", Optional.of("Bob"), List.of(CuePiece.of(0, 2, 1500)))),
        cues("00:01.000 --> 00:02.000\n<v Ann>hi <00:01.250>you</v><v Bob><00:01.500>ho\n"));
  }

  @Test
  void passesOverBlocksThatAreNoCues() {
    var file =
        """
        WEBVTT - a title
        Kind: captions
        Language: de

        STYLE
        ::cue { color: red }

        REGION
        id:fred

        NOTE a comment
        of two lines

        intro
        00:01.000 --> 00:02.000
        eins
        00:02.000 --> 00:03.000
        zwei


        id of three
        00:04.000 --> 00:05.000
        drei
        """;
    var read = parse(file);
    assertEquals(List.of("eins", "zwei", "drei"), read.cues().stream().map(Cue::text).toList());
    assertEquals(Optional.of("de"), read.declared().language());
    assertEquals(0, read.unread().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void takesEveryLineEnd(String lineEnd) {
    var file = String.join(lineEnd, "WEBVTT", "", "00:01.000 --> 00:02.000", "a", "b", "", "");
    assertEquals(List.of(Cue.of(1000, 2000, "a\nb")), parse(file).cues());
  }

  private static String written(List<Segment> segments) {
    var file = new StringBuilder();
    assertDoesNotThrow(() -> WebVttFormat.write(segments, file));
    return file.toString();
  }

  /** A cue has to last. */
  private static long lasting(Segment segment) {
    return Math.max(segment.endMillis(), segment.startMillis() + 1);
  }

  @Test
  void writesWhatItReads() {
    var segments =
        List.of(
            new Segment(0, 1000, 2500, "fish & <chips> --> now", Optional.of("Ann > Bob")),
            new Segment(1, 360_000_000, 360_000_001, "a\n\nb", Optional.empty()));
    assertEquals(
        """
        WEBVTT

        00:00:01.000 --> 00:00:02.500
        <v Ann &gt; Bob>fish &amp; &lt;chips&gt; --&gt; now

        100:00:00.000 --> 100:00:00.001
        a  b
        """,
        written(segments));
  }

  @Property(tries = 500)
  void readsBackWhatItWrote(@ForAll @From("segments") List<Segment> segments) {
    var expected =
        segments.stream()
            .map(s -> new Cue(s.startMillis(), lasting(s), oneLine(s.text()), s.speaker()))
            .toList();
    var read = parse(written(segments));
    assertEquals(expected, read.cues());
    assertFalse(read.unread().count() > 0);
  }

  @Provide
  Arbitrary<List<Segment>> segments() {
    var awkward = Arbitraries.of("-->", "\n\n", "\r\n", "<v X>", "&amp;", "NOTE", "<", ">", "&");
    var text =
        Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), awkward)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(parts -> String.join("", parts).replace('\0', ' '))
            .filter(t -> !oneLine(t).isBlank());
    var speaker =
        Arbitraries.strings().alpha().withChars("&<>").ofMinLength(1).ofMaxLength(9).optional();
    var times = Arbitraries.longs().between(0, MediaTime.MAX_MILLIS / 2);
    return Combinators.combine(times, times, text, speaker)
        .as((start, length, words, name) -> new Segment(0, start, start + length, words, name))
        .list()
        .ofMaxSize(6)
        .map(ArrayList::new);
  }

  private static String oneLine(String text) {
    return text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
  }

  private static Cue spoken(String speaker, String text) {
    return new Cue(1000, 2000, text, Optional.of(speaker));
  }

  private static List<Cue> cues(String block) {
    return parse("WEBVTT\n\n" + block).cues();
  }

  private static ParsedCaptions parse(String content) {
    return new WebVttFormat().parse(content);
  }
}
