package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractionsTest {

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | we've   | we have
          en | don't   | do not
          en | gonna   | going to
          en | wanna   | want to
          en | gotta   | got to
          en | let's   | let us
          en | I'm     | I am
          en | he'd    | he had
          en | he'd    | he would
          en | can't   | cannot
          en | can't   | can not
          en | dunno   | do not know
          en | it's    | it is
          de | geht's  | geht es
          de | so'n    | so ein
          de | weißte  | weißt du
          fr | j'suis  | je suis
          fr | chuis   | je suis
          fr | t'étais | tu étais
          pt | pra     | para
          """)
  void wordsAreDrawnTogetherAndApart(String language, String one, String other) {
    assertTrue(Contractions.others(words(one), true, language).contains(words(other)));
    assertTrue(Contractions.others(words(other), false, language).contains(words(one)));
  }

  @ParameterizedTest
  @CsvSource({"en, we're, we are", "en, he'll, he will", "fr, t'as, tu as", "fr, t'es, tu es"})
  void whatIsAnotherWordWithoutItsApostropheIsOnlyUnderstood(
      String language, String contraction, String meaning) {
    var word = words(contraction);
    assertTrue(Contractions.others(word, true, language).contains(words(meaning)));
    assertEquals(Set.of(), Contractions.others(word, false, language));
    assertFalse(Contractions.others(words(meaning), false, language).contains(word));
  }

  @ParameterizedTest
  @CsvSource({
    "en, it's, it is", "en, let's, let us", "en, I'll, I will", "en, I'd, I would",
    "en, we'd, we had", "de, in'n, in den", "fr, y'en, y en", "it, c'era, ci era"
  })
  void whatIsMostlyAContractionInSpeechIsLookedForAndAnotherWordWhereItIsTyped(
      String language, String contraction, String meaning) {
    var word = words(contraction);
    assertTrue(Contractions.others(word, true, language).contains(words(meaning)));
    assertTrue(Contractions.others(words(meaning), false, language).contains(word));
    assertEquals(Set.of(), Contractions.others(word, false, language));
  }

  @Test
  void otherLanguagesAndWordsHaveNone() {
    assertEquals(Set.of(), Contractions.others(List.of("gonna"), false, "de"));
    assertEquals(Set.of(), Contractions.others(List.of("we", "was"), false, "en"));
    assertEquals(Set.of(), Contractions.others(List.of("house"), true, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour color", "favourite favorite", "organise organize", "organising organizing",
        "travelled traveled", "cancelling canceling", "grey gray", "theatre theater",
        "centres centers", "analyse analyze", "defence defense", "programme program",
        "dialogue dialog", "aluminium aluminum", "sceptical skeptical", "colourise colorize"
      })
  void spellingsOfEnglishAreKnownBothWays(String pair) {
    var words = List.of(pair.split(" "));
    var forms = WordForms.of("en");
    assertTrue(forms.spellings(words.getFirst()).contains(words.getLast()));
    assertTrue(forms.spellings(words.getLast()).contains(words.getFirst()));
    assertEquals(Set.of(), WordForms.of("de").spellings(words.getFirst()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"size", "rise", "prize", "four", "hour", "tour", "well", "supply", "metropolis"})
  void otherWordsHaveNoOtherSpelling(String word) {
    assertEquals(Set.of(), WordForms.of("en").spellings(word));
  }

  @Test
  void spellingsAreSymmetric() {
    var forms = WordForms.of("en");
    for (var word : List.of("colourised", "honours", "marvellously", "recognise", "fibres")) {
      var all = new HashSet<>(forms.spellings(word));
      all.forEach(other -> assertTrue(forms.spellings(other).contains(word), other));
    }
  }
}
