package hark.caption.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.caption.json.SpeechRate;
import java.math.BigDecimal;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTimeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7000",
    "7.5, 7500",
    ".5, 500",
    "7., 7000",
    "+7.25, 7250",
    "1e2, 100000",
    "1.5E-1, 150",
    "0.0004, 0",
    "0.0005, 1",
    "' 3 ', 3000",
    "-0, 0"
  })
  void decimalSecondsAreRead(String text, long millis) {
    assertEquals(OptionalLong.of(millis), MediaTime.ofSeconds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "-",
        "+",
        "e1",
        "1e",
        "1e+",
        ".e1",
        "1.2.3",
        "--1",
        "1-",
        "NaN",
        "Infinity",
        "0x1p3",
        "5f",
        "5d",
        "1,5",
        "1 2",
        "-1",
        "1e999999999",
        "1e9999999999",
        "١٢"
      })
  void anyOtherTextIsNoTime(String text) {
    assertEquals(OptionalLong.empty(), MediaTime.ofSeconds(text));
  }

  /** The check before parsing accepts exactly what the parser of decimal numbers does. */
  @Property(tries = 20_000)
  void aDecimalIsWhatCanBeParsedAsOne(@ForAll("nearlyNumbers") String text) {
    boolean isDecimal = MediaTime.isDecimal(text);
    assertEquals(canBeParsed(text), isDecimal, text);
  }

  @Property(tries = 2_000)
  void whatIsADecimalHasAValue(@ForAll String text) {
    if (MediaTime.isDecimal(text)) {
      assertTrue(canBeParsed(text), text);
      assertFalse(Double.isNaN(SpeechRate.number(text)), text);
    }
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.strings().withChars("0179.+-eE ").ofMaxLength(9);
  }

  private static boolean canBeParsed(String text) {
    try {
      new BigDecimal(text);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
