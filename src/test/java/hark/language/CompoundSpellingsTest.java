package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundSpellingsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          e, mail, true
          covid, 19, true
          re, elect, true
          1990, 1995, false
          th, the, false
          i, i, false
          x, y, false
          """)
  void twoWordsThatMayBeOne(String first, String second, boolean one) {
    assertEquals(one, CompoundSpellings.areOne(first, second));
  }
}
