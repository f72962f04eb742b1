package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.message.Message;
import hark.search.request.MomentOrder;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import hark.transcript.VideoId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of tiers: exact words, accents and inflected forms. */
public abstract class TierContract extends SearchContract {

  /** Formats the moments by tier, as {@code exact+inflected}. */
  private String tiers(SearchRequest request) {
    var count = search.find(request).count();
    return count.exact() + "+" + count.inflected();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          supply                | 2+3
          supplies              | 3+1
          "supply"              | 2+0
          supply chain          | 1+1
          "supply chain"        | 1+0
          "supplies chain"      | 1+0
          chain NEAR/0 supply   | 1+2
          supply -chains        | 1+0
          supply -"chains"      | 2+3
          supply NOT NEAR/0 chain | 1+1
          supply OR chain       | 4+3
          supply supplies       | 1+1
          suppl*                | 5+0
          supplly~              | 2+0
          homme                 | 0+1
          hommes                | 0+1
          maree                 | 2+0
          "mar\u00E9e"         | 2+0
          email                 | 1+2
          e-mail                | 2+1
          e mail                | 2+1
          "e-mail"              | 2+0
          server NEAR/1 email   | 0+2
          """)
  void inflectedFormsAreCountedSeparately(String queryText, String expected) {
    put(
        in(
            "en",
            Transcripts.of("en", "the supply chain", "supplies and supplies", "supplies chain")),
        in("fr", Transcripts.of("fr", "la mar\u00E9e et la maree", "l'homme supply")),
        in("de", Transcripts.of("mail", "email", "e-mail server", "an e mail")));
    assertEquals(expected, tiers(SearchRequest.of(queryText)));
  }

  /** Formats the moments by tier, as {@code exact+inflected+number}. */
  private String withNumbers(SearchRequest request) {
    return tiers(request) + "+" + search.find(request).count().number();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          2,000                   | 1+0+3
          $2,000                  | 1+0+3
          2.000                   | 1+0+3
          2000                    | 1+0+3
          two thousand            | 1+0+2
          zweitausend             | 1+0+0
          "2,000"                 | 1+0+0
          "two thousand"          | 1+0+0
          two thousand dollars    | 1+0+1
          2,000 dollars           | 1+0+1
          2000 dollar             | 0+1+1
          2000 NEAR/0 dollars     | 0+0+3
          dollars -2000           | 0+0+0
          dollars NOT NEAR/0 2000 | 0+0+0
          dollars OR zweitausend  | 3+0+0
          two                     | 1+0+0
          vingt-et-un             | 1+0+1
          21                      | 1+0+1
          twenty-one              | 0+0+0
          9/11                    | 1+0+0
          COVID-19                | 1+0+0
          nineteen                | 1+0+1
          """)
  void numbersAreFoundInDigitsAndInWordsAndCountedSeparately(String queryText, String expected) {
    put(
        in("en", Transcripts.of("en", "two thousand dollars", "2,000 dollars", "year 2000")),
        in("de", Transcripts.of("de", "zweitausend Euro")),
        in("fr", Transcripts.of("fr", "vingt et un", "21 jours")),
        in("en", Transcripts.of("names", "on 9/11 we had COVID-19", "nine eleven", "nineteen")));
    assertEquals(expected, withNumbers(SearchRequest.of(queryText)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          two               | 2+0+2
          two hundred       | 1+0+1
          two thousand      | 1+0+2
          five million      | 0+0+0
          two million       | 0+0+3
          2000000           | 0+0+3
          2 million         | 2+0+2
          five              | 1+0+1
          fifty             | 0+0+0
          hundred           | 1+0+0
          one hundred       | 0+0+0
          """)
  void aNumberIsNotFoundInsideOfALongerOne(String queryText, String expected) {
    put(
        in("en", Transcripts.of("a", "2,000 dollars", "2 dollars", "two hundred or 2.5 of them")),
        in("en", Transcripts.of("b", "2,000,000 or 2,000,000 people", "2 million", "2.5 million")),
        in(
            "en",
            Transcripts.of("c", "2,200 or 2,100 or", "2000 and", "five or 5,250 or 1,005,050")),
        in("en", Transcripts.of("d", "200 of them, two thousand")));
    assertEquals(expected, withNumbers(SearchRequest.of(queryText)));
  }

  @Test
  void digitsAreAlsoFoundWhereTheLanguageIsNotKnown() {
    put(in("und", Transcripts.of("v", "2000", "2,000", "two thousand", "dos mil")));
    put(in("en", Transcripts.of("en", "a")), in("es", Transcripts.of("es", "a")));
    assertEquals("1+0+2", withNumbers(SearchRequest.of("two thousand")));
    assertEquals("1+0+2", withNumbers(SearchRequest.of("dos mil")));
    assertEquals("1+0+1", withNumbers(SearchRequest.of("2000")));
  }

  @Test
  void numbersCanBeLeftOut() {
    put(in("en", Transcripts.of("v", "two thousand", "2000")));
    var forms = TierSelection.parse("exact,inflected").orElseThrow();
    assertEquals("1+0+1", withNumbers(SearchRequest.of("2000")));
    assertEquals("1+0+0", withNumbers(SearchRequest.of("2000").withTiers(forms)));
    assertEquals("1+0+0", withNumbers(SearchRequest.of("2000").withTiers(TierSelection.EXACT)));
    assertEquals(TierSelection.ALL, TierSelection.parse("exact,inflected,number").orElseThrow());
  }

  @Test
  void formsRankBeforeNumbers() {
    put(
        in("en", Transcripts.of("a", "two thousand ships " + "two thousand ships ".repeat(9))),
        in("en", Transcripts.of("b", "2000 vessels and a ship and 2000 ships")),
        in("en", Transcripts.of("c", "2000 or more old and large and small ship")));
    assertEquals(
        List.of("b", "c", "a"),
        find("2000 ships").hits().stream().map(hit -> hit.video().id().value()).toList());
  }

  @Test
  void aNumberIsMarkedInTheWayItIsGiven() {
    put(Transcripts.of("v", "two thousand ships, two of a thousand"));
    assertEquals(
        "{0=[two thousand] ships, two of a thousand}",
        shown(search.marks(new VideoId("v"), ENGLISH, "2,000")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          we have           | 1+1
          we've             | 1+1
          "we've"           | 1+0
          we have a problem | 0+1
          going to          | 0+1
          colors            | 0+2
          colour            | 1+0
          organize          | 0+1
          """)
  void contractionsAndSpellingsAreInflectedForms(String queryText, String expected) {
    put(
        in("en", Transcripts.of("en", "Houston, we've had a problem", "I am gonna organise it")),
        in("en", Transcripts.of("other", "we have no colour")),
        in("de", Transcripts.of("de", "gonna color")));
    assertEquals(expected, tiers(SearchRequest.of(queryText)));
  }

  @Test
  void theClosestWordsDecideAmongVideosAndInsideOfOne() {
    var far = " and all of this and much more of it";
    put(
        in("en", Transcripts.of("a", "houston" + far + far + " we've had" + far + " a problem")),
        in("en", Transcripts.of("b", "houston" + far + " a problem, we've", "x".repeat(9))),
        in(
            "en",
            Transcripts.of(
                "c",
                "houston we've" + far + " a problem",
                far,
                far,
                "Houston, we've had a problem")));
    var result =
        search.find(SearchRequest.of("Houston we have a problem").withOrder(MomentOrder.RANK));
    assertEquals(
        List.of("c", "b", "a"),
        result.hits().stream().map(hit -> hit.video().id().value()).toList());
    assertEquals(3, result.hits().getFirst().moments().getFirst().segment());
  }

  @Test
  void onlyExactMomentsCanBeRequested() {
    put(Transcripts.of("v", "supply", "supplies"));
    assertEquals("1+1", tiers(SearchRequest.of("supply")));
    assertEquals("1+0", tiers(SearchRequest.of("supply").withTiers(TierSelection.EXACT)));
  }

  @Test
  void eachMomentHasItsTier() {
    put(Transcripts.of("v", "supplies", "supply"));
    var moments = find("supply").hits().getFirst().moments();
    assertEquals(List.of(Tier.EXACT, Tier.INFLECTED), moments.stream().map(Moment::tier).toList());
  }

  @Test
  void anExactMomentOutranksAnyNumberOfInflectedOnes() {
    put(
        Transcripts.of("a", "supplies ".repeat(1_000)),
        Transcripts.of("b", "one " + "more ".repeat(50) + "supply"));
    assertEquals("b", find("supply").hits().getFirst().video().id().value());
  }

  @Test
  void accentsAsTypedRankFirst() {
    put(
        Transcripts.of("a", "la mar\u00E9e"),
        Transcripts.of("b", "la maree"),
        Transcripts.of("c", "la mar\u00E9e monte"));
    assertEquals("b:0-0 a:0-0 c:0-0", places("maree"));
    assertEquals("a:0-0 c:0-0 b:0-0", places("mar\u00E9e"));
    assertEquals("b:0-0 a:0-0 c:0-0", places("\"la maree\""));
  }

  @Test
  void formsAreMarked() {
    put(Transcripts.of("v", "two supplies, one supply"));
    assertEquals(
        "{0=two [supplies], one [supply]}",
        shown(search.marks(new VideoId("v"), ENGLISH, "supply")));
  }

  @Test
  void anUndeclaredLanguageIsGuessedFromTheWords() {
    var said =
        "so what I would say is that we have been there before and it was not as bad as you think"
            + " because they had supplies";
    put(in("und", Transcripts.of("und", said)), in("xx", Transcripts.of("xx", said)));
    assertEquals("0+1", tiers(SearchRequest.of("supply")));
    assertEquals(0, find("supply lang:en").totalVideos()); // the language is undeclared
  }

  @Test
  void aWordWithTooManyFormsMakesTheResultIncomplete() {
    var words =
        IntStream.range(0, 100)
            .mapToObj(i -> "\uC0AC\uB78C" + (char) (0xAC00 + 28 * i))
            .collect(Collectors.joining(" "));
    put(in("ko", Transcripts.of("v", words)));
    var result = find("\uC0AC\uB78C");
    assertEquals(64, result.totalMoments());
    assertEquals(List.of(Message.of(SearchNote.FORMS_CUT, 64)), result.incomplete());
    assertEquals(List.of(), find("\uC0AC\uB78C\uAC00").incomplete());
  }
}
