package hark.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.language.WhiteSpaceCleaner;
import hark.transcript.Segment;
import hark.transcript.WordTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordAlignerTest {

  /** Cues run from 1,000 to 2,000 ms. */
  static Stream<Arguments> cues() {
    return Stream.of(
        row("no pieces", "one two", "", List.of()),
        row(
            "a piece for each word",
            "one two",
            "1100-1200 1500-1600",
            List.of(CuePiece.of(0, 3, 1100, 1200), CuePiece.of(4, 7, 1500, 1600))),
        row(
            "blanks and marks of a piece are no part of the word",
            "“one” two!",
            "1100-1200 1500-1600",
            List.of(CuePiece.of(0, 5, 1100, 1200), CuePiece.of(5, 10, 1500, 1600))),
        row(
            "without ends a word lasts until the next, and the last one as long as the cue",
            "one two",
            "1100-1400 1500-2000",
            List.of(CuePiece.of(0, 4, 1100), CuePiece.of(4, 7, 1500))),
        row(
            "words before the first piece begin with the cue",
            "one two six",
            "1000-1150 1200-1350 1400-2000",
            List.of(CuePiece.of(8, 11, 1400))),
        row(
            "a word between two others shares the time between them",
            "one two six",
            "1000-1200 1225-1300 1325-1500",
            List.of(CuePiece.of(0, 3, 1000, 1200), CuePiece.of(8, 11, 1325, 1500))),
        row(
            "words of one piece share its time",
            "ab cd",
            "1100-1300 1400-1600",
            List.of(CuePiece.of(0, 5, 1100, 1600))),
        row(
            "each character of Chinese shares the time of its piece",
            "你好嗎",
            "1100-1200 1200-1300 1300-1400",
            List.of(CuePiece.of(0, 3, 1100, 1400))),
        row(
            "a word in several pieces begins with the first and ends with the last",
            "hello you",
            "1100-1300 1500-1600",
            List.of(
                CuePiece.of(0, 3, 1100, 1200),
                CuePiece.of(3, 5, 1200, 1300),
                CuePiece.of(5, 9, 1500, 1600))),
        row(
            "no word begins before the cue or after its end",
            "one two",
            "1000-1000 2000-2000",
            List.of(CuePiece.of(0, 3, 200, 900), CuePiece.of(4, 7, 90_000, 91_000))),
        row(
            "a word that would begin before the one ahead of it begins with it",
            "one two",
            "1500-1600 1500-1700",
            List.of(CuePiece.of(0, 3, 1500, 1600), CuePiece.of(4, 7, 1100, 1700))),
        row(
            "a reversed end becomes the start",
            "one",
            "1500-1500",
            List.of(CuePiece.of(0, 3, 1500, 1200))),
        row(
            "words may overlap",
            "one two",
            "1100-1500 1300-1600",
            List.of(CuePiece.of(0, 3, 1100, 1500), CuePiece.of(4, 7, 1300, 1600))),
        row("pieces without a word say nothing", "one ♪", "", List.of(CuePiece.of(4, 5, 1500))));
  }

  private static Arguments row(String fact, String text, String times, List<CuePiece> pieces) {
    return Arguments.of(fact, text, times, pieces);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cues")
  void givesEachWordItsTime(String fact, String text, String times, List<CuePiece> pieces) {
    var cue = new Cue(1000, 2000, text, Optional.empty(), pieces);
    assertEquals(times, written(WordAligner.align(cue)));
  }

  @ParameterizedTest
  @MethodSource("unendingCues")
  void trustsWordsMoreThanTheEndOfACueThatDoesNotLast(long end) {
    var pieces = List.of(CuePiece.of(0, 3, 1100, 1200), CuePiece.of(4, 7, 1500, 1600));
    var cue = new Cue(1000, end, "one two six", Optional.empty(), pieces);
    assertEquals("1100-1200 1500-1600 1600-1600", written(WordAligner.align(cue)));
  }

  static Stream<Long> unendingCues() {
    return Stream.of(1000L, 400L);
  }

  /** Whatever a file says, a segment takes the times made of it. */
  @Property(tries = 2_000)
  void makesTimesThatASegmentTakes(@ForAll @From("anyCue") Cue cue) {
    var times = WordAligner.align(cue);
    if (!times.isEmpty()) {
      long end = Math.max(cue.startMillis(), cue.endMillis());
      var text = WhiteSpaceCleaner.collapse(cue.text());
      assertDoesNotThrow(
          () -> new Segment(0, cue.startMillis(), end, text, Optional.empty(), times));
    }
  }

  @Provide
  Arbitrary<Cue> anyCue() {
    var time = Arbitraries.longs().between(0, 3000);
    var word =
        Arbitraries.of(
            "a", "bc d", "e-f", "你好", "♪", "ghi,", " ", "don't", "\0", "\uD83D", "\u0301",
            "\u00A0");
    var piece =
        Combinators.combine(word, time.optional(), time.optional())
            .as((text, start, end) -> new Said(text, start, end));
    return Combinators.combine(time, time, piece.list().ofMaxSize(8))
        .as((start, end, said) -> Said.cue(start, end, said));
  }

  private record Said(String text, Optional<Long> start, Optional<Long> end) {

    static Cue cue(long start, long end, List<Said> all) {
      var text = new StringBuilder();
      var pieces = new ArrayList<CuePiece>();
      for (var said : all) {
        int from = text.length();
        text.append(said.text());
        var ends = said.end().map(OptionalLong::of).orElse(OptionalLong.empty());
        said.start().ifPresent(s -> pieces.add(new CuePiece(from, text.length(), s, ends)));
        text.append(text.length() % 3 == 0 ? "" : " ");
      }
      return new Cue(start, end, text.toString(), Optional.empty(), pieces);
    }
  }

  private static String written(List<WordTime> times) {
    return times.stream()
        .map(time -> time.startMillis() + "-" + time.endMillis())
        .collect(Collectors.joining(" "));
  }
}
