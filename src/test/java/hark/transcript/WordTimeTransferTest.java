package hark.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTimeTransferTest {

  /** {@code one two three}, said at 1.0, 2.0 and 3.0 s, each for 800 ms. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one too three      | 1000-1800 2000-2800 3000-3800
          one, due, tre      | 1000-1800 2000-2800 3000-3800
          One, two: three!   | 1000-1800 2000-2800 3000-3800
          one t w o three    | 1000-1800 2000-2333 2333-2666 2666-3000 3000-3800
          one three          | 1000-1800 3000-3800
          one two two three  | 1000-1800 2000-2800 2000-3000 3000-3800
          one two three four | 1000-1800 2000-2800 3000-3800 3000-3800
          a one two three    | 500-1000 1000-1800 2000-2800 3000-3800
          four               | 1000-3800
          one one two three  | 1000-1800 1000-2000 2000-2800 3000-3800
          ♪                  | ''
          """)
  void unchangedWordsKeepTheirTimes(String newText, String expected) {
    var times =
        List.of(new WordTime(1000, 1800), new WordTime(2000, 2800), new WordTime(3000, 3800));
    var came = new Segment(0, 500, 4000, "one two three", Optional.empty(), times);
    var written =
        came.withText(newText).wordTimes().stream()
            .map(time -> time.startMillis() + "-" + time.endMillis())
            .collect(Collectors.joining(" "));
    assertEquals(expected, written);
  }
}
