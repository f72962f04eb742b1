package hark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.language.Words;
import hark.query.QueryWords.QueryPiece;
import hark.query.QueryWords.QueryWord;
import hark.query.QueryWords.WordChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {

  /** A bar stands before each word that does not follow the one before it. */
  @ParameterizedTest
  @CsvSource({
    "supply chain, |supply chain",
    "'\"supply chain\" risk', |supply chain |risk",
    "risk OR \"supply chain\", |risk |supply chain",
    "supply -chain risk, |supply |risk",
    "supply NOT chain risk, |supply |risk",
    "supply -(chain OR link) risk, |supply |risk",
    "supply NOT NEAR/8 chain, |supply",
    "supply NEAR/10s (chain OR link), |supply |chain |link",
    "suppl* chain~ risk, |risk",
    "kling~~cling ai, |ai",
    "kling~~cling-on~~clinging ai, |ai",
    "ai -kling~~cling supply, |ai |supply",
    "title:supply chain lang:en risk, |chain risk",
    "state-of-the-art, |state of the art",
    "supply) chain, |supply |chain",
    "'(', ''",
  })
  void wordsThatAreLookedForAreFound(String text, String words) {
    var found =
        QueryWords.of(text).words().stream()
            .map(word -> (word.follows() ? "" : "|") + word.text())
            .collect(Collectors.joining(" "));
    assertEquals(words, found);
  }

  @Test
  void changesReplaceWordsAndKeepTheRest() {
    var words = QueryWords.of("(Pin hook OR \"nural net\") lang:en");
    var changes = List.of(new WordChange(0, 2, "penhook"), new WordChange(2, 3, "neural"));
    assertEquals(
        List.of(
            new QueryPiece("(", false),
            new QueryPiece("Penhook", true),
            new QueryPiece(" OR \"", false),
            new QueryPiece("neural", true),
            new QueryPiece(" net\") lang:en", false)),
        words.with(changes));
  }

  @ParameterizedTest
  @CsvSource({
    "what about the budget, budget",
    "what-about the budget, budget",
    "the-budget about it, the-budget it",
    "about \"the budget\", \"the budget\"",
    "the OR budget, OR budget",
  })
  void unwantedWordsAreRemovedWithTheirRun(String text, String rest) {
    var words = QueryWords.of(text);
    assertEquals(rest, words.without(words.removable(Set.of("what", "about", "the"))));
  }

  @ParameterizedTest
  @CsvSource({
    "lang:en budget speaker:\"Nora Quill\" talk, budget talk, lang:en speaker:\"Nora Quill\"",
    "budget, budget, ''",
    "lang:en, '', lang:en",
    "budget nolang:en, budget nolang:en, ''",
  })
  void filtersAreSeparated(String text, String words, String filters) {
    assertEquals(words, QueryWords.of(text).unfiltered());
    assertEquals(filters, QueryWords.of(text).filters());
  }

  @Test
  void placesAreThoseOfTheText() {
    var text = "Écoute «l’homme» ﬁn";
    for (QueryWord word : QueryWords.of(text).words()) {
      assertEquals(
          word.text(), Words.of(text.substring(word.start(), word.end())).getFirst().text());
    }
  }
}
