package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordsTest {

  @ParameterizedTest
  @CsvSource({
    "what did they say about the budget, what did they about the",
    "was haben sie über den Haushalt gesagt, was haben sie über den",
    "qué han dicho sobre el presupuesto, qué han sobre el",
    "die Geschichte des Hauses, die des",
    "to die for the cause, to for the",
    "neural networks, ''",
    "予算, ''",
  })
  void wordsWithoutMeaningAreThoseOfTheLanguage(String text, String stopWords) {
    var expected = stopWords.isEmpty() ? Set.<String>of() : Set.of(stopWords.split(" "));
    assertEquals(expected, StopWords.among(List.of(text.split(" "))));
  }
}
