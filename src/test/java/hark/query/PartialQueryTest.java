package hark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.query.PartialQuery.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "hig||hig",
        "High Ti|high|ti",
        "high |high|",
        "on high ti|high|ti",
        "\"on high ti|high|ti",
        "tide -har||har",
        "(high ti|high|ti",
        "tide OR har||har",
        "tide NOT NEAR/8 har||har",
        "don't kn|dont|kn",
        "e-ma|e|ma",
        "democ*||",
        "\"high tide\"||",
        "灯塔|灯|塔",
      })
  void theLastWordsAreCompleted(String text, String previous, String prefix) {
    var typing = PartialQuery.of(text);
    assertEquals(previous == null ? "" : previous, typing.previous());
    assertEquals(prefix == null ? "" : prefix, typing.prefix());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "storm | ANYTHING",
        "speaker:no | SPEAKERS",
        "speaker:\"nora qu | SPEAKERS",
        "title:nig | TITLES",
        "lang:e | NOTHING",
        "\"high tide\" | NOTHING",
        "democ* | NOTHING",
        "\"high ti | ANYTHING",
        "\"high tide\" at | ANYTHING",
        "democ* i | ANYTHING",
        "tide NEAR/8 | NOTHING",
        "vercel~ | NOTHING",
      })
  void theScopeOfSuggestions(String text, Scope scope) {
    assertEquals(scope, PartialQuery.of(text).scope());
  }

  @Test
  void aSuggestionReplacesTheLastWords() {
    assertEquals("storm -harbour", PartialQuery.of("storm -har").with(1, "harbour"));
    assertEquals("on high tide", PartialQuery.of("on high ti").with(2, "high tide"));
    assertEquals(
        "storm speaker:\"Nora Quill\"",
        PartialQuery.of("storm nora qu").withSpeaker(2, "Nora Quill"));
    assertEquals(
        "storm speaker:\"Nora Quill\"",
        PartialQuery.of("storm speaker:\"no").withSpeaker(1, "Nora Quill"));
    assertEquals("title:\"The Bees\"", PartialQuery.of("bee").withTitle(1, "The \"Bees\""));
  }

  @Test
  void namesMatchFromAnyOfTheirWordsOn() {
    var name = List.of("nora", "van", "quill");
    assertEquals(1, PartialQuery.of("storm qui").match(name));
    assertEquals(2, PartialQuery.of("storm van qui").match(name));
    assertEquals(1, PartialQuery.of("nora qui").match(name));
    assertEquals(0, PartialQuery.of("nora").match(List.of("honoraria")));
    assertEquals(0, PartialQuery.of("nor ").match(name));
    assertEquals(1, PartialQuery.of("nora ").match(name));
  }

  @Test
  void veryLongTextsGetNoSuggestions() {
    assertEquals(Scope.NOTHING, PartialQuery.of("tide ".repeat(50)).scope());
  }
}
