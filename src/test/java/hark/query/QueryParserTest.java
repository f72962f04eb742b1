package hark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.query.Query.Phrase;
import hark.query.Query.Together;
import hark.query.Query.Word;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          tide                        | tide
          TIDE's                      | tides
          high tide                   | (high & tide)
          "high tide"                 | "high tide"
          "high tide" harbour         | ("high tide" & harbour)
          harbour"high tide"          | (harbour & "high tide")
          e-mail                      | "e mail"
          new e-mail                  | (new & "e mail")
          "tide"                      | tide
          \u6F6E\u6C34                | "\u6F6E \u6C34"
          \u201Chigh tide\u201D       | "high tide"
          \u00ABla mar\u00E9e\u00BB   | "la mar\u00E9e"
          very very                   | (very & very)
          "" tide                     | tide
          AND ( OR ) *                | (and & or)
          a\u00A0b\u3000c             | (a & b & c)
          """)
  void reads(String text, String tree) {
    assertEquals(tree, QueryParser.parse(text).map(QueryParserTest::show).orElse("nothing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          tide "high | 6
          "          | 1
          "a" "b" "c | 9
          """)
  void saysWhereAQuoteIsNotClosed(String text, int column) {
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(column, wrong.column());
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'?!'", "'\"\"'"})
  void nothingToLookFor(String text) {
    assertTrue(QueryParser.parse(text).isEmpty());
  }

  @Test
  void tooLongIsSaidAndItsBeginningTakenLiterally() {
    var text = "word ".repeat(1_000);
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(QueryParser.MAX_LENGTH + 1, wrong.column());
    var together = (Together) QueryParser.literal(text).orElseThrow();
    assertEquals(QueryParser.MAX_WORDS, together.parts().size());
  }

  @Test
  void tooManyWordsAreSaidWhereTheyBeginToBeTooMany() {
    var text = "a ".repeat(QueryParser.MAX_WORDS) + "b";
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(text.length(), wrong.column());
  }

  private static String show(Query query) {
    return switch (query) {
      case Word word -> word.text();
      case Phrase phrase ->
          phrase.words().stream().map(Word::text).collect(Collectors.joining(" ", "\"", "\""));
      case Together together ->
          together.parts().stream()
              .map(QueryParserTest::show)
              .collect(Collectors.joining(" & ", "(", ")"));
    };
  }
}
