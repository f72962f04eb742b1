package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.transcript.NaiveWords;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '~',
      textBlock =
          """
          Hello, World!             | hello world
          don't                     | dont
          don\u2019t \u2018so\u2019 | dont so
          rock 'n' roll             | rock n roll
          O\u02BCNeill              | oneill
          l\uFF07homme              | lhomme
          l\u00B4eau l`eau          | leau leau
          say \u00B4no\u00B4 `now`  | say no now
          e-mail                    | e mail
          3D                        | 3d
          1,000                     | 1 000
          3.14                      | 3 14
          Caf\u00E9 cafe\u0301      | caf\u00E9 caf\u00E9
          STRASSE Stra\u00DFe       | strasse strasse
          \uFF28\uFF29              | hi
          \uFB01ne                  | fine
          \u0149                    | n
          soft\u00ADhy\u200Bphen    | softhyphen
          \u202Eright\u202C         | right
          \uFEFFmark                | mark
          \u6B22\u8FCE\u6765\u5230  | \u6B22 \u8FCE \u6765 \u5230
          \u6B22 \u8FCE             | \u6B22 \u8FCE
          \u6211\u7231Java\u8BED    | \u6211 \u7231 java \u8BED
          \u4F60\u597D\u3002\u518D  | \u4F60 \u597D \u518D
          \u4E8C\u3007\u4E8C        | \u4E8C \u3007 \u4E8C
          \u304B\u3099\u30AC        | \u304C \u30AC
          \uFF76\uFF9E              | \u30AC
          \u0E19\u0E49\u0E33        | \u0E19\u0E49\u0E4D \u0E32
          \uD55C\uAD6D\uC5B4 \uC785 | \uD55C\uAD6D\uC5B4 \uC785
          \u0939\u093F\u0928\u094D\u0926\u0940 | \u0939\u093F\u0928\u094D\u0926\u0940
          \u0645\u064F\u062D\u064E  | \u0645\u062D
          U.S. D.C. N.A.S.A. p.m.   | us dc nasa pm
          U.S.A and e.g. this       | usa and eg this
          Ph.D. M.Sc LL.M. EE.UU.   | phd msc llm eeuu
          so.I went no.So call me.I | so i went no so call me i
          example.com end.Start co.uk | example com end start co uk
          don't.A J.O'Neill         | dont a j oneill
          \u2018U.S.\u2019 \u0442.\u0435. | us \u0442\u0435
          C++ c# F# A+              | c++ c# f# a+
          C++17 a+b x#1 c+++ C++x   | c++ 17 a b x 1 c c x
          \u5B66C++\u8BED 'C++'   | \u5B66 c++ \u8BED c++
          .NET ASP.NET ..net .network | .net asp net net network
          10 % 10% 100\uFF05 \u066A\u0663 | 10 % 10 % 100 % % 3
          Hawai\u02BBi \u02BFAl\u012B | hawaii al\u012B
          ob\u02BAezd 6\u20322\u2033 5 | obezd 62 5
          \u05D2\u05F3\u05D9 \u05D2'\u05D9 | \u05D2\u05D9 \u05D2\u05D9
          \u05E6\u05D4"\u05DC \u05E6\u05D4\u05F4\u05DC "\u05E6" | \u05E6\u05D4\u05DC \u05E6\u05D4\u05DC \u05E6
          \u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD \uFB2A | \u05E9\u05DC\u05D5\u05DD \u05E9
          \u0627\u0644\u0642\u0640\u0640\u0631 | \u0627\u0644\u0642\u0631
          \u06CC\u06A9 \u064A\u0643 | \u064A\u0643 \u064A\u0643
          \u06F2\u06F0 \u0E52\u0E55 \u0662 | 20 25 2
          col\u00B7lecci\u00F3 co\u0140lega l\u00B7a | collecci\u00F3 collega l a
          \u039F\u0394\u039F\u03A3 \u03BF\u03B4\u03CC\u03C2 | \u03BF\u03B4\u03BF\u03C3 \u03BF\u03B4\u03CC\u03C3
          snake_case a/b            | snake case a b
          \uD83D\uDE00 ok\uD83D\uDE00ay | ok ay
          \uD835\uDC00              | a
          a`\uFF9E\u0301            | \u00E1\u3099
          a'\u0301                  | \u00E1
          """)
  void sameWord(String text, String words) {
    assertEquals(words, joined(Words.of(text)));
    assertEquals(words, String.join(" ", NaiveWords.of(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mr. O'Neill said   | 0-2 4-11 12-16
          a\u00ADb cafe\u0301! | 0-3 4-9
          \u4F60\u597D ok    | 0-1 1-2 3-5
          """)
  void offsetsLeadBackToTheText(String text, String offsets) {
    var found =
        Words.of(text).stream()
            .map(word -> word.start() + "-" + word.end())
            .collect(Collectors.joining(" "));
    assertEquals(offsets, found);
  }

  @ParameterizedTest
  @CsvSource({"256, 1", "257, 2", "1000, 4"})
  void veryLongWordsAreCut(int length, int words) {
    assertEquals(words, Words.count("x".repeat(length)));
    assertEquals(words, Words.count("\u044F".repeat(length)));
  }

  @Property(tries = 20_000)
  void equalsTheNaiveImplementation(@ForAll("texts") String text) {
    var words = Words.of(text);
    assertEquals(NaiveWords.of(text), words.stream().map(Words.Word::text).toList());
    int last = 0;
    for (var word : words) {
      assertTrue(word.start() < word.end() && word.end() <= text.length());
      assertTrue(word.start() >= last || word.end() >= last, "offsets never run backwards");
      last = word.start();
    }
  }

  @Property(tries = 2_000)
  void aReaderIsReusable(@ForAll("texts") String first, @ForAll("texts") String second) {
    var reader = new Words().reset(first);
    reader.next();
    reader.reset(second);
    int count = 0;
    while (reader.next()) {
      count++;
    }
    assertEquals(NaiveWords.of(second).size(), count);
  }

  @Provide
  Arbitrary<String> texts() {
    var interesting =
        Arbitraries.of(
            List.of(
                "a",
                "B",
                "9",
                " ",
                "'",
                "`",
                "\u00B4",
                "\u2019",
                "\u0301",
                "\u0308",
                "\u00E9",
                "\u00DF",
                "-",
                ".",
                ".",
                "+",
                "#",
                "%",
                "l",
                "n",
                "net",
                "\"",
                "\u00B7",
                "\u0140",
                "\u02BB",
                "\u2033",
                "\u05E6",
                "\u05B8",
                "\uFB2A",
                "\u05F4",
                "\u0627",
                "\u0640",
                "\u064E",
                "\u0653",
                "\u0654",
                "\u06CC",
                "\u0665",
                "\u00AD",
                "\u200B",
                "\u4F60",
                "\u3002",
                "\u30AB",
                "\u3099",
                "\uFF9E",
                "\u0E01",
                "\u0E33",
                "\u0E34",
                "\u1100",
                "\u1161",
                "\uAC00",
                "\u0149",
                "\uFF07",
                "\u0939",
                "\u093F",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "\u0130",
                "\u3007",
                "\u2460",
                "\u00BD",
                "\u00A8"));
    var any = Arbitraries.strings().ofMaxLength(2);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, interesting), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }

  private static String joined(List<Words.Word> words) {
    return words.stream().map(Words.Word::text).collect(Collectors.joining(" "));
  }
}
