package hark.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedNameTest {

  @Test
  void blanksAreTidied() {
    assertEquals("Von Braun", new ListedName(" Von \t Braun\n").text());
  }

  @Test
  void theWordsAreThoseOfTheIndex() {
    assertEquals(List.of("von", "braun"), new ListedName("Von BRAUN").words());
    assertEquals("o'neill".replace("'", ""), new ListedName("O\u2019Neill").key());
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'?!', EMPTY",
    "Ann, TOO_SHORT",
    "A12345, TOO_SHORT",
    "Martin Luther King, TOO_MANY_WORDS",
    "Abcdefghijklmnopqrstuvwxyzabcdefghijklmno, TOO_LONG"
  })
  void whatCannotBeLookedForIsRefused(String text, NameError error) {
    assertEquals(error, assertThrows(NameException.class, () -> new ListedName(text)).error());
  }
}
