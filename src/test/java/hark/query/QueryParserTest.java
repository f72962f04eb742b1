package hark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.query.Query.AllWithin;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tide                        | tide
          TIDE's                      | tides
          high tide                   | (high & tide)
          "high tide"                 | "high tide"
          "high tide" harbour         | ("high tide" & harbour)
          harbour"high tide"          | (harbour & "high tide")
          e-mail                      | e-mail
          new E\u2011Mail            | (new & e-mail)
          "e-mail"                    | "e mail"
          e--mail                     | "e mail"
          e.mail                      | "e mail"
          state-of-the-art            | "state of the art"
          "tide"                      | "tide"
          \u6F6E\u6C34                | "\u6F6E \u6C34"
          \u201Chigh tide\u201D       | "high tide"
          \u00ABla mar\u00E9e\u00BB   | "la mar\u00E9e"
          very very                   | (very & very)
          "" tide                     | tide
          a\u00A0b\u3000c             | (a & b & c)
          ? tide * **** !             | tide
          a - b                       | (a & b)
          high AND tide               | (high & tide)
          12:30                       | "12 30"
          "at * tide"                 | "at * tide"
          "to * * be"                 | "to * * be"
          "high tide"~8               | "high tide"~8
          "tide"~8                    | "tide"
          democ*                      | democ*
          Democ* vote                 | (democ* & vote)
          vercel~ name~               | (vercel~2 & name~1)
          Kling~~ vote                | (kling~~ & vote)
          kling~~Cling~~clang         | kling~~cling~~clang
          penhook~~pin-hook           | penhook~~pin-hook
          high NEAR/8 tide            | (high NEAR/8 tide)
          high NEAR/10s tide          | (high NEAR/10000ms tide)
          a NEAR/1 b NEAR/2 c         | ((a NEAR/1 b) NEAR/2 c)
          a b NEAR/1 c d              | (a & (b NEAR/1 c) & d)
          high NOT NEAR/8 tide        | (high NOT NEAR/8 tide)
          "a b" NOT NEAR/0s cde*      | ("a b" NOT NEAR/0ms cde*)
          a NEAR/3 (b OR c)           | (a NEAR/3 (b / c))
          near/3                      | "near 3"
          near                        | near
          a OR b                      | (a / b)
          a OR b OR c d               | (a / b / (c & d))
          a or b                      | (a & or & b)
          (a OR b) c                  | ((a / b) & c)
          ((a))                       | a
          () a                        | a
          a -b                        | (a - b)
          a NOT b                     | (a - b)
          -b a                        | (a - b)
          a -"b c" -d                 | (a - ("b c" / d))
          a -(b c)                    | (a - (b & c))
          a OR b -c                   | (a / (b - c))
          well-known                  | well-known
          """)
  void reads(String text, String tree) {
    assertEquals(tree.replace("`", ""), QueryText.of(QueryParser.parse(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lang:de                      | LanguageFilter[tag=de]
          tide lang:iw                 | tide LanguageFilter[tag=he]
          LANG:pt-br tide              | tide LanguageFilter[tag=pt-BR]
          title:tides                  | TitleFilter[words=Word[text=tides]]
          title:"night train"          | `TitleFilter[words=Phrase[slots=[Word[text=night], Word[text=train]]]]`
          video:VI1                    | VideoFilter[id=VI1]
          video:"-VI1" a               | a VideoFilter[id=-VI1]
          speaker:"Nora Quill" bees    | bees SpeakerFilter[name=Nora Quill]
          source:memories.ai           | SourceFilter[name=memories.ai]
          channel:"Harbour Radio"      | ChannelFilter[name=Harbour Radio]
          track:human                  | TrackKindFilter[kind=HUMAN]
          track:AUTO                   | TrackKindFilter[kind=AUTO]
          before:2026                  | Before[day=2026-01-01]
          after:2026-03                | After[day=2026-03-01]
          after:2026-03-14             | After[day=2026-03-14]
          longer:1h30m                 | Longer[length=PT1H30M]
          shorter:90s                  | Shorter[length=PT1M30S]
          a lang:de OR b               | (a / b) LanguageFilter[tag=de]
          """)
  void readsFilters(String text, String shown) {
    assertEquals(shown.replace("`", ""), QueryText.of(QueryParser.parse(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tide "high        | 6  | QUOTE_NOT_CLOSED
          "                 | 1  | QUOTE_NOT_CLOSED
          "a" "b" "c        | 9  | QUOTE_NOT_CLOSED
          (a b              | 1  | PARENTHESIS_NOT_CLOSED
          a) b              | 2  | PARENTHESIS_NOT_OPENED
          a OR              | 3  | OR_OPERAND_MISSING
          OR a              | 1  | OR_OPERAND_MISSING
          a OR OR b         | 3  | OR_OPERAND_MISSING
          (a OR) b          | 4  | OR_OPERAND_MISSING
          a NEAR/3          | 3  | NEAR_OPERAND_MISSING
          NEAR/3 a          | 1  | NEAR_OPERAND_MISSING
          a NEAR/x b        | 8  | INVALID_DISTANCE
          a NEAR/ b         | 8  | INVALID_DISTANCE
          a NEAR/99999 b    | 8  | INVALID_DISTANCE
          a NEAR/9999s b    | 8  | INVALID_DISTANCE
          -a                | 1  | ONLY_EXCLUSIONS
          NOT a             | 1  | ONLY_EXCLUSIONS
          lang:de -a        | 9  | ONLY_EXCLUSIONS
          a NOT             | 3  | EXCLUSION_MISSING
          de*               | 1  | PREFIX_TOO_SHORT
          e-mail*           | 7  | PREFIX_OF_SEVERAL_WORDS
          e-mail~           | 7  | FUZZY_SEVERAL_WORDS
          e-mail~~          | 7  | INVALID_SOUND_ALIKE
          a ~~              | 3  | INVALID_SOUND_ALIKE
          a~~b-c-d          | 2  | INVALID_SOUND_ALIKE
          "* a"             | 1  | WILDCARD_AT_THE_EDGE
          "a b"~            | 6  | INVALID_PHRASE_SUFFIX
          "a b"~x           | 6  | INVALID_PHRASE_SUFFIX
          "a b"8            | 6  | INVALID_PHRASE_SUFFIX
          "a * b"~8         | 1  | WILDCARD_WITH_DISTANCE
          full:12:30        | 1  | UNKNOWN_FILTER
          http://x          | 1  | UNKNOWN_FILTER
          lang:             | 6  | FILTER_VALUE_MISSING
          lang:klingon      | 6  | INVALID_LANGUAGE
          lang:xx           | 6  | INVALID_LANGUAGE
          (a lang:de)       | 4  | FILTER_IN_PARENTHESES
          a -lang:de        | 4  | FILTER_EXCLUDED
          a NOT lang:de     | 7  | FILTER_EXCLUDED
          track:robot       | 7  | INVALID_TRACK
          before:soon       | 8  | INVALID_DATE
          before:2026-13    | 8  | INVALID_DATE
          longer:long       | 8  | INVALID_LENGTH
          longer:5          | 8  | INVALID_LENGTH
          video:a/b         | 7  | INVALID_VIDEO_ID
          title:?           | 7  | TITLE_WITHOUT_WORDS
          """)
  void errorsHaveAReasonAndAColumn(String text, int column, QueryError error) {
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(error, wrong.reason().kind());
    assertEquals(column, wrong.column());
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'?!'", "'\"\"'", "****", "()"})
  void nothingToLookFor(String text) {
    assertTrue(QueryParser.parse(text).isEmpty());
  }

  @Test
  void tooLongTextIsAnErrorAndItsBeginningIsTakenLiterally() {
    var text = "word ".repeat(1_000);
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(QueryParser.MAX_LENGTH + 1, wrong.column());
    var together = (AllWithin) QueryParser.literal(text, 40).words().orElseThrow();
    assertEquals(QueryParser.MAX_WORDS, together.parts().size());
  }

  @Test
  void tooManyWordsAreAnErrorAtTheFirstOneOverTheLimit() {
    var text = "a ".repeat(QueryParser.MAX_WORDS) + "b";
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(text.length(), wrong.column());
  }

  @Test
  void tooManyParenthesesAreAnError() {
    var text = "(".repeat(900) + "a" + ")".repeat(900);
    var wrong = assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(text));
    assertEquals(QueryParser.MAX_DEPTH + 1, wrong.column());
  }

  @Property(tries = 20_000)
  void anyTextIsParsedOrRejectedWithAColumn(@ForAll("texts") String text) {
    try {
      QueryText.of(QueryParser.parse(text));
    } catch (QuerySyntaxException e) {
      assertTrue(e.column() >= 1 && e.column() <= text.length() + 1, () -> text + " " + e.column());
    }
    assertTrue(QueryParser.literal(text, 1).filters().isEmpty());
  }

  @Provide
  Arbitrary<String> texts() {
    var piece =
        Arbitraries.of(
            "a",
            "word",
            " ",
            " ",
            "\"",
            "(",
            ")",
            "-",
            "OR",
            "AND",
            "NOT",
            "NEAR/3",
            "NEAR/2s",
            "NEAR/",
            "*",
            "~",
            "~8",
            "lang:",
            "de",
            "title:",
            "video:",
            "before:2026",
            ":",
            "abc*",
            "\u4F60",
            "\uD83D",
            "\u0000",
            "'",
            "\u201C");
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }
}
