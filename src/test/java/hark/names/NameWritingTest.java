package hark.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWritingTest {

  @ParameterizedTest
  @CsvSource({
    "'Thank you, Mr. Cling.', cling, Kling, 'Thank you, Mr. Kling.'",
    "'cling, cling and clinging', cling, Kling, 'Kling, Kling and clinging'",
    "'Mister Homes sold two homes', homes, Holmes, 'Mister Holmes sold two homes'",
    "'the Pin  Hook river', pin hook, Penhook, 'the Penhook river'",
    "'pin pin hook hook', pin hook, Penhook, 'pin Penhook hook'",
    "'Bond Bronx rocket', bond bronx, Von Braun, 'Von Braun rocket'",
    "'Cling''s motion', clings, Kling, 'Kling''s motion'",
    "'nothing of the kind', cling, Kling, 'nothing of the kind'",
    "'cling', cling, $1, '$1'"
  })
  void theNameTakesThePlaceOfWhatWasHeard(String text, String heard, String name, String written) {
    assertEquals(written, NameWriting.replace(text, heard, name));
  }

  @ParameterizedTest
  @CsvSource({"Cling\u2019s, Kling\u2019s", "Clings, Kling"})
  void thePossessiveStaysWithItsApostropheOnly(String text, String written) {
    assertEquals(written, NameWriting.replace(text, "clings", "Kling"));
  }
}
