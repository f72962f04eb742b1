package hark.language.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

  private static Set<List<String>> others(String language, String text) {
    return NumberWords.of(language).orElseThrow().others(words(text));
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 2000      | two thousand
          en | 2000      | 2,000
          en | 2000      | 2 thousand
          en | 2,000,000 | two million
          en | 2000000   | 2 million
          en | 1500000   | 1.5 million
          en | 100       | a hundred
          en | 105       | one hundred and five
          en | 1984      | nineteen eighty-four
          en | 1984      | nineteen hundred and eighty-four
          en | 1905      | nineteen oh five
          en | 1200      | twelve hundred
          en | 2005      | two thousand and five
          en | 2024      | twenty twenty-four
          en | 21st      | twenty-first
          en | 2nd       | second
          en | 7         | seven
          en | 0         | zero
          de | 2000      | zweitausend
          de | 2.000     | zweitausend
          de | 21        | einundzwanzig
          de | 21        | einundzwanzigsten
          de | 1000      | tausend
          de | 1984      | neunzehnhundertvierundachtzig
          de | 2000000   | zwei Millionen
          de | 2000000   | 2 Millionen
          fr | 21        | vingt et un
          fr | 99        | quatre-vingt-dix-neuf
          fr | 99        | nonante-neuf
          fr | 80        | quatre-vingts
          fr | 2000      | deux mille
          fr | 1984      | mille neuf cent quatre-vingt-quatre
          fr | 1er       | premier
          fr | 2e        | deuxième
          fr | 2ème      | deuxième
          es | 21        | veintiuno
          es | 84        | ochenta y cuatro
          es | 2000      | dos mil
          es | 1984      | mil novecientos ochenta y cuatro
          it | 21        | ventuno
          it | 2000      | duemila
          it | 1984      | millenovecentottantaquattro
          it | 1º        | primo
          pt | 2000      | dois mil
          nl | 2000      | tweeduizend
          sv | 2000      | tvåtusen
          ru | 2000      | две тысячи
          ko | 2000      | 이천
          zh | 2000      | 二千
          ja | 2000      | 二千
          """)
  void aNumberHasItsOtherWays(String language, String one, String other) {
    assertTrue(
        others(language, one).contains(words(other)), () -> others(language, one).toString());
    assertTrue(
        others(language, other).contains(words(one)), () -> others(language, other).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 9/11
          en | covid 19
          en | F-16
          en | 12:30
          en | 24/7
          en | 007
          en | two one
          en | the two
          en | two thousand dollars
          en | thousand two hundred hundred
          en | and
          en | a
          en | once
          de | der
          fr | et
          en | 1234567890123456
          """)
  void whatIsNoNumberHasNone(String language, String text) {
    assertEquals(Set.of(), others(language, text));
  }

  @Test
  void wordsForOneThatAreArticlesAreNotMeant() {
    assertFalse(others("fr", "1").contains(List.of("un")));
    assertFalse(others("de", "1").contains(List.of("ein")));
    assertTrue(others("de", "1").contains(List.of("eins")));
    assertEquals(Set.of(), others("fr", "un"));
    assertFalse(others("zh", "2").contains(List.of("二")));
  }

  @Test
  void aLanguageThatIsNotKnownHasNoWords() {
    assertTrue(NumberWords.of("und").isEmpty());
    assertTrue(NumberWords.of("xx").isEmpty());
    assertTrue(NumberWords.of("").isEmpty());
  }

  @Test
  void digitsAreTheSameInAllLanguages() {
    assertEquals(Set.of(List.of("2", "000")), NumberWords.othersInDigits(List.of("2000")));
    assertEquals(Set.of(List.of("2000")), NumberWords.othersInDigits(List.of("2", "000")));
    assertEquals(Set.of(), NumberWords.othersInDigits(List.of("20")));
    assertEquals(Set.of(), NumberWords.othersInDigits(List.of("2", "00")));
    assertEquals(Set.of(), NumberWords.othersInDigits(List.of("0", "000")));
  }

  /** Checks that each written form of a number is read as the same number. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "ko", "ja", "zh"})
  void whatIsWrittenIsReadAgain(String language) {
    var numbers = NumberWords.of(language).orElseThrow();
    var random = new Random(7);
    var lost = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      long value =
          i < 130 ? i : i < 260 ? 1_000 + random.nextInt(1_100) : 1 + random.nextInt(2_000_000);
      var digits = List.of(Long.toString(value));
      var ways = numbers.others(digits);
      assertTrue(ways.size() <= 64, () -> digits + " " + ways);
      for (var way : ways) {
        if (way.size() <= NumberWords.MOST_WORDS && !numbers.others(way).contains(digits)) {
          lost.add(value + " " + way);
        }
      }
    }
    assertEquals(List.of(), lost);
  }
}
