package hark.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.Cue;
import hark.caption.format.CaptionFormats;
import hark.ingest.Rolling;
import hark.ingest.clean.SegmentCleaner.CleanedSegments;
import hark.message.MessageTexts;
import hark.transcript.WordTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionUnrollerTest {

  private static final String YOUTUBE =
      """
      WEBVTT
      Kind: captions
      Language: en

      00:00:01.000 --> 00:00:02.990 align:start position:0%
      \s
      the<00:00:01.250><c> tide</c><00:00:01.500><c> was</c>

      00:00:02.990 --> 00:00:03.000 align:start position:0%
      the tide was
      \s

      00:00:03.000 --> 00:00:04.990 align:start position:0%
      the tide was
      very,<00:00:03.250><c> very</c><00:00:03.500><c> high</c>

      00:00:04.990 --> 00:00:05.000 align:start position:0%
      very, very high
      \s

      00:00:05.000 --> 00:00:06.990 align:start position:0%
      very, very high
      no,

      00:00:06.990 --> 00:00:07.000 align:start position:0%
      no,
      \s

      00:00:07.000 --> 00:00:08.990 align:start position:0%
      no,
      no<00:00:07.500><c> way</c>

      00:00:08.990 --> 00:00:09.000 align:start position:0%
      \s
      \s

      00:00:09.000 --> 00:00:10.990 align:start position:0%
      \s
      no<00:00:09.500><c> way</c>
      """;

  @Test
  void automaticCaptionsOfYoutubeAreSaidOnce() {
    var cleaned =
        SegmentCleaner.clean(CaptionFormats.parse(YOUTUBE.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(
            "1000 the tide was", "3000 very, very high", "5000 no,", "7000 no way", "9000 no way"),
        written(cleaned));
    assertEquals(
        List.of(new WordTime(3000, 3166), new WordTime(3250, 3450), new WordTime(3500, 4990)),
        cleaned.segments().get(1).wordTimes());
    assertEquals(
        List.of(
            "1 segment had no text and was removed (first: 0:08).",
            "3 segments repeated words still shown from the previous one; the repetitions were removed"
                + " (first: 0:03, “the tide was very, very high”).",
            "3 segments only repeated words of the previous one and were removed"
                + " (first: 0:02, “the tide was”)."),
        cleaned.repairs().stream()
            .map(remark -> MessageTexts.ENGLISH.format(remark.message()))
            .toList());
    assertEquals(List.of(9, 3, 4), List.of(cleaned.read(), cleaned.mended(), cleaned.dropped()));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "three lines that move up",
            "high tide at noon / high tide at noon | low at six / high tide at noon | low at six |"
                + " then home / low at six | then home | and again / then home | and again | and"
                + " again",
            "high tide at noon / low at six / then home / and again / and again"),
        Arguments.of(
            "a line that grows",
            "we / we have / we have to go / we have to go now / so / so then / so then what",
            "we / have / to go / now / so / then / what"),
        Arguments.of(
            "a word that is the end of one line and the beginning of the next",
            "I think / I think so / so what / so what now / so what now then / then what / then"
                + " what else",
            "I think / so / so what / now / then / then what / else"),
        Arguments.of(
            "letters and points that a later cue puts right",
            "good evening / good evening and welcome / Good evening, and welcome to the / Good"
                + " evening, and welcome to the news.",
            "good evening / and welcome / to the / news."),
        Arguments.of(
            "marks that open what is new",
            "he went out / he went out (and in) / he went out (and in) - no? / he went out (and"
                + " in) - no? \u00BFQu\u00E9 es?",
            "he went out / (and in) / - no? / \u00BFQu\u00E9 es?"),
        Arguments.of(
            "Chinese, which has no blanks",
            "\u6F6E\u6C34\u6765\u4E86 | \u5927\u5BB6\u597D / \u5927\u5BB6\u597D |"
                + " \u4ECA\u5929\u5929\u6C14 / \u4ECA\u5929\u5929\u6C14 | \u5F88\u597D / \u5F88\u597D"
                + " | \u518D\u89C1\u518D\u89C1",
            "\u6F6E\u6C34\u6765\u4E86 \u5927\u5BB6\u597D / \u4ECA\u5929\u5929\u6C14 / \u5F88\u597D /"
                + " \u518D\u89C1\u518D\u89C1"),
        Arguments.of(
            "music, which has no words",
            "we sing now | \u266A\u266A / \u266A\u266A | and then go / and then go | home we go /"
                + " home we go | at last / at last | so long / so long | \u266A\u266A",
            "we sing now \u266A\u266A / and then go / home we go / at last / so long / \u266A\u266A"),
        Arguments.of(
            "a chorus that stands on the screen three times",
            "row the boat | no no / no no | no no / no no | no no / no no | and again / and again"
                + " | and again",
            "row the boat no no / no no / no no / and again / and again"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void rollingCaptionsAreSaidOnce(String fact, String rolling, String said) {
    assertEquals(List.of(said.split(" / ")), CleanedCues.texts(CleanedCues.clean(cues(rolling))));
  }

  static Stream<Arguments> honestFiles() {
    return Stream.of(
        Arguments.of("very very", "it was very / very high / very high indeed / yes / yes it was"),
        Arguments.of("no, no", "no, no, / no, no way / did he go? / no, / no."),
        Arguments.of(
            "a chorus", "row the boat / row the boat / gently / row the boat / row the boat / on"),
        Arguments.of(
            "a chorus of two lines",
            "hit the road | no more no more / no more no more | hit the road / what you say / hit"
                + " the road | no more / hit the road / no more no more"),
        Arguments.of("a loop", "thank you / thank you / thank you / thank you / thank you / bye"),
        Arguments.of("a short file that grows", "we / we have / we have to / go"),
        Arguments.of(
            "a list that is counted on",
            "one / one two / three four / four five / six / six seven / seven eight"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("honestFiles")
  void whatWasSaidTwiceStaysTwice(String fact, String honest) {
    var cleaned = CleanedCues.clean(cues(honest));
    assertEquals(List.of(honest.replace(" |", "").split(" / ")), CleanedCues.texts(cleaned));
    assertEquals(List.of(), cleaned.repairs());
  }

  @Test
  void whatStandsOnTheScreenAgainAfterAPauseWasSaidAgain() {
    var cues = new ArrayList<>(cues("a b / a b | c d / c d | e f / e f | g h / g h | i k"));
    cues.add(Cue.of(30_000, 31_000, "i k"));
    cues.add(Cue.of(31_000, 32_000, "i k\nl m"));
    assertEquals(
        List.of("a b", "c d", "e f", "g h", "i k", "i k", "l m"),
        CleanedCues.texts(CleanedCues.clean(cues)));
  }

  /** Pauses of any length between some lines: each word is said once, and none is lost. */
  @ParameterizedTest
  @EnumSource(
      value = Rolling.class,
      names = {"TWO_LINES", "THREE_LINES", "FLAT", "WITHOUT_WORD_TIMES", "YOUTUBE"})
  void whatStaysThroughAPauseIsSaidOnce(Rolling way) {
    for (int seed = 0; seed < 20; seed++) {
      var random = new SplittableRandom(seed);
      var honest =
          IntStream.range(0, 120)
              .mapToObj(line -> "line%d of %d and %d".formatted(line, random.nextInt(9), line * 7))
              .toList();
      var cleaned = CleanedCues.clean(withPauses(way.roll(honest), random));
      assertEquals(
          CleanedCues.words(honest),
          CleanedCues.words(CleanedCues.texts(cleaned)),
          way + ", seed " + seed);
    }
  }

  private static List<Cue> withPauses(List<Cue> cues, SplittableRandom random) {
    var paused = new ArrayList<Cue>();
    long later = 0;
    for (var cue : cues) {
      boolean isStep = RollingEvidence.isFlash(cue);
      later += !isStep && random.nextInt(5) == 0 ? random.nextInt(500, 60_000) : 0;
      paused.add(cue.later(later));
    }
    return paused;
  }

  @Test
  void whatIsSaidAgainAfterAPauseStaysWhereNothingRolls() {
    var cues = new ArrayList<Cue>();
    for (int i = 0; i < 40; i++) {
      var text = i % 4 == 3 ? "no more of that, he said" : "line " + i + " of it";
      cues.add(Cue.of(i * 5_000L, i * 5_000L + 2_000, text + (i % 8 == 4 ? "\nno more" : "")));
    }
    assertEquals(cues.size(), CleanedCues.clean(cues).segments().size());
    assertEquals(List.of(), CleanedCues.clean(cues).repairs());
  }

  @Test
  void twoVersionsInOneFileDoNotRoll() {
    var rough = cues("we have / have to go now / so then / then we go home");
    var fine = cues("we have to / to go now / so then we / we go home");
    var cues = new ArrayList<>(rough);
    fine.forEach(cue -> cues.add(Cue.of(cue.startMillis() + 100, cue.endMillis(), cue.text())));
    assertEquals(rough.size() + fine.size(), CleanedCues.clean(cues).segments().size());
    assertEquals(
        "we have / we have to / have to go now / to go now / so then / so then we / then we go"
            + " home / we go home",
        String.join(" / ", CleanedCues.texts(CleanedCues.clean(cues))));
  }

  /** Cues of two seconds; {@code /} stands between cues and {@code |} between lines. */
  private static List<Cue> cues(String written) {
    var texts = written.split(" / ");
    return IntStream.range(0, texts.length)
        .mapToObj(i -> Cue.of(i * 2_000L, i * 2_000L + 2_000, texts[i].replace(" | ", "\n")))
        .toList();
  }

  private static List<String> written(CleanedSegments cleaned) {
    return cleaned.segments().stream().map(s -> s.startMillis() + " " + s.text()).toList();
  }
}
