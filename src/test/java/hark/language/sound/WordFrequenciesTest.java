package hark.language.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordFrequenciesTest {

  @Test
  void usualWordsAreInTheListAndNamesOfFewAreNot() {
    assertTrue(WordFrequencies.perMillion("the") > 20_000);
    assertTrue(WordFrequencies.perMillion("cover") > 10);
    assertEquals(0, WordFrequencies.perMillion("zembrick"));
    assertEquals(0, WordFrequencies.perMillion(""));
  }

  @Test
  void theyAreKnownForEnglishOnly() {
    assertTrue(WordFrequencies.areKnown("en"));
    assertFalse(WordFrequencies.areKnown("de"));
    assertFalse(WordFrequencies.areKnown(""));
  }

  @Test
  void levelsAreHalfPowersOfTwo() {
    assertEquals(0, WordFrequencies.level(1));
    assertEquals(2, WordFrequencies.level(2));
    assertEquals(-2, WordFrequencies.level(.5));
    assertEquals(3, WordFrequencies.level(Math.sqrt(8)));
  }
}
