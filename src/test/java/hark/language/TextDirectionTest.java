package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDirectionTest {

  @ParameterizedTest
  @CsvSource({
    "مرحبا بكم في الميناء, true",
    "שלום לכולם, true",
    "به بندر خوش آمدید, true",
    "Nora Quill مرحبا بكم في الميناء القديم, true",
    "Welcome to the harbour, false",
    "Welcome to the harbour of ميناء, false",
    "'12:30, 45', false",
    "'', false"
  })
  void mostLettersDecide(String text, boolean rightToLeft) {
    assertEquals(rightToLeft, TextDirection.isRightToLeft(List.of(text)));
  }

  @Test
  void theBeginningOfALongTextIsEnough() {
    assertEquals(true, TextDirection.isRightToLeft(List.of("م".repeat(2001), "a".repeat(10_000))));
  }
}
