package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentTest {

  @Test
  void hasATimeForEachWord() {
    var times =
        List.of(new WordTime(1000, 1200), new WordTime(1200, 1900), new WordTime(1200, 9000));
    assertEquals(times, segment("An e-mail", times).wordTimes());
  }

  static Stream<List<WordTime>> wrong() {
    return Stream.of(
        List.of(new WordTime(1000, 1100)),
        List.of(new WordTime(1000, 1100), new WordTime(1100, 1100), new WordTime(1200, 1200)),
        List.of(new WordTime(999, 1100), new WordTime(1100, 1200)),
        List.of(new WordTime(1500, 1600), new WordTime(1499, 1600)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void hasATimeForEachWordInOrderOrNone(List<WordTime> wrong) {
    assertThrows(IllegalArgumentException.class, () -> segment("two words", wrong));
  }

  @Test
  void wordTimesMoveWithTheSegment() {
    var moved = segment("two words", List.of(new WordTime(1000, 1400), new WordTime(1500, 2000)));
    assertEquals(
        List.of(new WordTime(1250, 1650), new WordTime(1750, 2250)),
        moved.movedBy(250).wordTimes());
    assertEquals(
        List.of(new WordTime(0, 0), new WordTime(0, 500)), moved.movedBy(-1500).wordTimes());
  }

  private static Segment segment(String text, List<WordTime> times) {
    return new Segment(0, 1000, 2000, text, Optional.empty(), times);
  }
}
