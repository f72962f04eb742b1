package hark.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.caption.CaptionRemark;
import hark.transcript.Segment;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionDetectorTest {

  /** Texts of segments of a second each; {@code 4x} says a text so many times. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello / 5x thank you / bye            | 1; 0:01/thank you/5
          5x Thank you. / 5x Bye bye!           | 2; 0:00/Thank you/5
          a / b / 12x no                        | 1; 0:02/no/12
          so the 1 / 6x of the sea in the rain  | 1; 0:01/of the sea in the rain/6
          4x thank you / bye                    |
          9x no                                 |
          3x row the boat / gently / 3x row the boat |
          2x no no no no no                     | 1; 0:00/no/10
          """)
  void aPassageThatSaysTheSameAgainAndAgainIsToldOf(String said, String expected) {
    var segments = new ArrayList<Segment>();
    for (var part : said.split(" / ")) {
      boolean isRepeated = part.matches("\\d+x .*");
      int times = isRepeated ? Integer.parseInt(part.substring(0, part.indexOf('x'))) : 1;
      var text = isRepeated ? part.substring(part.indexOf(' ') + 1) : part;
      for (int i = 0; i < times; i++) {
        int at = segments.size();
        segments.add(new Segment(at, at * 1_000L, at * 1_000L + 900, text, Optional.empty()));
      }
    }
    assertEquals(
        Optional.ofNullable(expected),
        RepetitionDetector.find(segments).map(RepetitionDetectorTest::describe));
  }

  private static String describe(CaptionRemark remark) {
    return remark.count()
        + "; "
        + remark.example().values().stream().map(String::valueOf).collect(Collectors.joining("/"));
  }
}
