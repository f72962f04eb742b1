package hark.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.format.CaptionFormats;
import hark.ingest.Rolling;
import hark.ingest.clean.SegmentCleaner.CleanedSegments;
import hark.language.Words;
import hark.message.MessageTexts;
import hark.transcript.Segment;
import hark.transcript.WordTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    assertEquals(List.of(said.split(" / ")), texts(clean(cues(rolling))));
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
    var cleaned = clean(cues(honest));
    assertEquals(List.of(honest.replace(" |", "").split(" / ")), texts(cleaned));
    assertEquals(List.of(), cleaned.repairs());
  }

  @Test
  void whatStandsOnTheScreenAgainAfterAPauseWasSaidAgain() {
    var cues = new ArrayList<>(cues("a b / a b | c d / c d | e f / e f | g h / g h | i k"));
    cues.add(Cue.of(30_000, 31_000, "i k"));
    cues.add(Cue.of(31_000, 32_000, "i k\nl m"));
    assertEquals(List.of("a b", "c d", "e f", "g h", "i k", "i k", "l m"), texts(clean(cues)));
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
      var cleaned = clean(withPauses(way.roll(honest), random));
      assertEquals(words(honest), words(texts(cleaned)), way + ", seed " + seed);
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
    assertEquals(cues.size(), clean(cues).segments().size());
    assertEquals(List.of(), clean(cues).repairs());
  }

  @Test
  void twoVersionsInOneFileDoNotRoll() {
    var rough = cues("we have / have to go now / so then / then we go home");
    var fine = cues("we have to / to go now / so then we / we go home");
    var cues = new ArrayList<>(rough);
    fine.forEach(cue -> cues.add(Cue.of(cue.startMillis() + 100, cue.endMillis(), cue.text())));
    assertEquals(rough.size() + fine.size(), clean(cues).segments().size());
    assertEquals(
        "we have / we have to / have to go now / to go now / so then / so then we / then we go"
            + " home / we go home",
        String.join(" / ", texts(clean(cues))));
  }

  @Property(tries = 500)
  void rolledTextsBecomeWhatTheyWere(@ForAll Rolling way, @ForAll("texts") List<String> honest) {
    var spoken = way == Rolling.GROWING ? growing(honest) : honest;
    var cleaned = clean(way.roll(spoken));
    assertEquals(words(spoken), words(texts(cleaned)));
    if (way == Rolling.GROWING) {
      return;
    }
    for (int i = 0; i < spoken.size(); i++) {
      var segment = cleaned.segments().get(i);
      assertEquals(spoken.get(i), segment.text());
      assertEquals(i * Rolling.LINE, segment.startMillis());
      if (way == Rolling.YOUTUBE && segment.text().contains(" ")) {
        long start = segment.startMillis();
        assertEquals(
            IntStream.range(0, segment.wordTimes().size())
                .mapToObj(word -> start + word * Rolling.WORD)
                .toList(),
            segment.wordTimes().stream().map(WordTime::startMillis).toList());
      }
    }
  }

  @Property(tries = 500)
  void cleaningTwiceIsCleaningOnce(@ForAll Rolling way, @ForAll("texts") List<String> honest) {
    var once = clean(way.roll(honest));
    var again =
        clean(
            once.segments().stream()
                .map(s -> Cue.of(s.startMillis(), s.endMillis(), s.text()))
                .toList());
    assertEquals(texts(once), texts(again));
    assertEquals(List.of(), again.repairs());
  }

  @Property(tries = 500)
  void honestTextsAreNotTouched(@ForAll("texts") List<String> honest) {
    var cues =
        IntStream.range(0, honest.size())
            .mapToObj(i -> Cue.of(i * 2_000L, i * 2_000L + 2_000, honest.get(i)))
            .toList();
    var cleaned = clean(cues);
    assertEquals(honest, texts(cleaned));
    assertEquals(List.of(), cleaned.repairs());
  }

  /** Lines of speech in which words and whole lines are often said again at once. */
  @Provide
  Arbitrary<List<String>> texts() {
    var word =
        Arbitraries.integers()
            .between(0, 199)
            .map(i -> i < 4 ? List.of("no", "very", "so", "I").get(i) : "word" + i);
    var line =
        Combinators.combine(
                word.list().ofMinSize(3).ofMaxSize(9), Arbitraries.integers().between(0, 9))
            .as(CaptionUnrollerTest::line);
    // Where most words are the same, nobody can tell how often they were said.
    return line.list()
        .ofMinSize(6)
        .ofMaxSize(40)
        .map(CaptionUnrollerTest::text)
        .filter(text -> 2 * words(text).stream().distinct().count() > words(text).size());
  }

  /** Changes a line by a number: one in ten begins or ends with a word said twice. */
  private static String line(List<String> words, int change) {
    var said = new ArrayList<>(words);
    if (change == 0) {
      said.addFirst(said.getFirst());
    } else if (change == 1) {
      said.addLast(said.getLast());
    }
    return String.join(" ", said) + " " + change;
  }

  /**
   * The number at the end of a line tells whether the line before is said once more ahead of it.
   */
  private static List<String> text(List<String> lines) {
    var text = new ArrayList<String>();
    for (var line : lines) {
      int change = line.charAt(line.length() - 1) - '0';
      if (change == 2 && !text.isEmpty()) {
        text.add(text.getLast());
      } else if (change == 3 && !text.isEmpty()) {
        var last = text.getLast();
        text.add(last.substring(last.lastIndexOf(' ') + 1) + " again");
      }
      text.add(line.substring(0, line.length() - 2));
    }
    return text;
  }

  /**
   * Returns the lines without those that could as well be the one before, grown, and without those
   * of two words: they appear whole, and a short file in which few lines grow is no evidence that
   * captions roll.
   */
  private static List<String> growing(List<String> lines) {
    var kept = new ArrayList<String>();
    for (var line : lines) {
      if (line.indexOf(' ') == line.lastIndexOf(' ')) {
        continue;
      }
      if (kept.isEmpty() || !(line + " ").startsWith(kept.getLast() + " ")) {
        kept.add(line);
      }
    }
    return kept;
  }

  /** Cues of two seconds; {@code /} stands between cues and {@code |} between lines. */
  private static List<Cue> cues(String written) {
    var texts = written.split(" / ");
    return IntStream.range(0, texts.length)
        .mapToObj(i -> Cue.of(i * 2_000L, i * 2_000L + 2_000, texts[i].replace(" | ", "\n")))
        .toList();
  }

  private static CleanedSegments clean(List<Cue> cues) {
    return SegmentCleaner.clean(ParsedCaptions.of("test", cues));
  }

  private static List<String> texts(CleanedSegments cleaned) {
    return cleaned.segments().stream().map(Segment::text).toList();
  }

  private static List<String> written(CleanedSegments cleaned) {
    return cleaned.segments().stream().map(s -> s.startMillis() + " " + s.text()).toList();
  }

  private static List<String> words(List<String> lines) {
    return Words.of(String.join(" ", lines)).stream().map(Words.Word::text).toList();
  }
}
