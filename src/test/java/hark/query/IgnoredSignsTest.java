package hark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoredSignsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $2,000 or 5 \u20AC  | $ \u20AC
          rock & roll & R&D   | &
          C++ C# 10 % .NET    | ''
          a+b #tag            | + #
          "high tide"~8 (x) * | ''
          -tide lang:de       | ''
          """)
  void signsThatMeanSomethingAreFoundOnce(String text, String signs) {
    assertEquals(signs, String.join(" ", IgnoredSigns.of(text)));
  }
}
