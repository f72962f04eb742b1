package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.Offer.OfferKind;
import hark.search.request.Facet;
import hark.search.request.SearchRequest;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of offers beside results without exact moments. */
public abstract class OfferContract extends IndexContract {

  @BeforeEach
  void fill() {
    put(
        Transcripts.of(
            "talk",
            "Neural networks learn from examples, and networks of networks do too.",
            "Guido van Rossum made Python over one Christmas.",
            "The council said nothing new about the annual budget.",
            "In July people sat in the sun by the river."));
    put(
        Transcripts.of(
            "court",
            "Justice Sotomayor asked about Penhook Road.",
            "Guten Morgen aus Köln, heute geht es um die Datenbank.",
            "Le conseil a voté le budget hier soir."));
  }

  private SearchResult answer(String text) {
    return search.answer(SearchRequest.of(text), true, () -> false);
  }

  private List<String> offered(OfferKind kind, String text) {
    return search.answer(SearchRequest.of(text), false, () -> false).offers().of(kind).stream()
        .map(Offer::query)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "netwroks, networks",
    "nural networks, neural networks",
    "neural netwroks, neural networks",
    "Guido van Rosum, Guido van Rossum",
    "justice sotomayer, justice sotomayor",
    "juastice, justice",
    "justtice, justice",
    "jsutice, justice",
    "kustice, justice",
    "pin hook, penhook",
    "pen hook road, penhook road",
    "annualbudget, annual budget",
    "koeln, köln",
    "'\"neural netwroks\"', '\"neural networks\"'",
    "(netwroks OR pyhton) NEAR/8 neural, (networks OR python) NEAR/8 neural",
    "netwroks -penhook lang:en, networks -penhook lang:en",
    "Netwroks, Networks",
    "justise penhook~~pinhook, justice penhook~~pinhook",
  })
  void spellingsAreOfferedFromSpokenWords(String typed, String meant) {
    assertEquals(meant, offered(OfferKind.SPELLING, typed).getFirst());
  }

  @Test
  void anOfferHasTheMomentsOfItsQueryAndMarksWhatChanged() {
    var offer = answer("neural netwroks").offers().of(OfferKind.SPELLING).getFirst();
    assertEquals(search.find(SearchRequest.of("neural networks")).count(), offer.count());
    assertEquals(
        List.of(new Fragment("neural ", false), new Fragment("networks", true)), offer.text());
  }

  @Test
  void anOfferReplacesAnEmptyResultAndSaysSo() {
    var result = answer("netwroks");
    assertEquals(3, result.totalMoments());
    assertEquals("networks", result.request().queryText());
    var replacement = result.offers().replacement().orElseThrow();
    assertEquals("netwroks", replacement.typed());
    assertEquals("networks", replacement.shown().query());
  }

  @Test
  void nothingIsReplacedUnlessItIsAllowed() {
    var result = search.answer(SearchRequest.of("netwroks"), false, () -> false);
    assertEquals(0, result.totalMoments());
    assertTrue(result.offers().replacement().isEmpty());
    assertEquals(List.of("networks"), offered(OfferKind.SPELLING, "netwroks").subList(0, 1));
  }

  @Test
  void aResultOfInflectedFormsIsNotReplaced() {
    var result = answer("learned");
    assertEquals(1, result.count().inflected());
    assertTrue(result.offers().replacement().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "networks",
        "the river",
        "\"sat in the sun\"",
        "budget",
        "people OR persons",
        "lang:en"
      })
  void whatIsSaidIsNotCorrected(String typed) {
    assertEquals(SearchOffers.NONE, answer(typed).offers());
  }

  @Test
  void wordsThatAreSaidButNotTogetherAreNotReplaced() {
    var result = answer("python sotomayor");
    assertEquals(0, result.totalMoments());
    assertTrue(result.offers().replacement().isEmpty());
  }

  @Test
  void eachWordIsCounted() {
    var words = answer("river zeppelin").offers().of(OfferKind.WORD);
    assertEquals(List.of("river", "zeppelin"), words.stream().map(Offer::query).toList());
    assertEquals(List.of(1L, 0L), words.stream().map(word -> word.count().all()).toList());
  }

  @Test
  void aWordThatStandsForOthersIsNotCountedAlone() {
    assertEquals(List.of("river"), offered(OfferKind.WORD, "river zeppelin~~zeplin"));
  }

  @Test
  void theLargestPartIsOffered() {
    var part = answer("annual budget zeppelin").offers().of(OfferKind.PART).getFirst();
    assertEquals("annual budget", part.query());
    assertEquals(1, part.count().all());
    assertEquals(List.of("zeppelin"), part.leftOut());
  }

  @Test
  void aPhraseIsLoosenedBeforeWordsAreLeftOut() {
    var part = answer("\"budget annual\"").offers().of(OfferKind.PART).getFirst();
    assertEquals("budget annual", part.query());
    assertEquals(List.of(), part.leftOut());
  }

  @ParameterizedTest
  @CsvSource({
    "what did they mean with the annual budget, mean annual budget, ''",
    "what did they do about the annual budget in the end of it, annual budget end, ''",
  })
  void wordsWithoutMeaningAreNeverTheCulprit(String typed, String alone, String ignored) {
    assertEquals(List.of(alone.split(" ")), offered(OfferKind.WORD, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "what was it that they did to networks, networks",
    "who are you and what about python, python",
    "was haben sie denn über die Datenbank, Datenbank",
    "qu’est-ce que vous avez dans le budget hier, budget hier",
  })
  void aQuestionIsAnsweredByItsWordsWithMeaning(String typed, String content) {
    assertEquals(List.of(content), offered(OfferKind.CONTENT, typed));
  }

  @Test
  void aQuestionSaysWhichWordsItLeftOut() {
    var shown =
        answer("who are you and what about python").offers().replacement().orElseThrow().shown();
    assertEquals(OfferKind.CONTENT, shown.kind());
    assertEquals(List.of("who", "are", "you", "and", "what", "about"), shown.leftOut());
  }

  @Test
  void aQuestionWithAnErrorIsCorrectedAndShortened() {
    var shown =
        answer("who are you and what about pyhton").offers().replacement().orElseThrow().shown();
    assertEquals("python", shown.query());
    assertEquals(OfferKind.SPELLING, shown.kind());
    assertEquals(List.of("who", "are", "you", "and", "what", "about"), shown.leftOut());
  }

  @Test
  void filtersAreKeptInOffers() {
    assertEquals(
        List.of("annual budget lang:en"),
        offered(OfferKind.PART, "annual budget zeppelin lang:en"));
    assertEquals(List.of(), offered(OfferKind.PART, "annual zeppelin lang:de"));
  }

  @Test
  void aQueryIsOfferedWithoutItsFilters() {
    assertEquals(List.of("python"), offered(OfferKind.UNFILTERED, "python speaker:Nobody"));
    var chosen =
        SearchRequest.of("python")
            .withFacetValues(Map.of(Facet.LANGUAGE, "de"))
            .in(new VideoId("court"));
    var offers = search.answer(chosen, true, () -> false).offers();
    assertEquals(1, offers.of(OfferKind.UNFILTERED).getFirst().count().all());
  }

  @Test
  void laterPagesHaveNoOffers() {
    var request = SearchRequest.of("netwroks").withPage(2, 10);
    assertEquals(SearchOffers.NONE, search.answer(request, true, () -> false).offers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!!",
        "-",
        "\"",
        "日本語",
        "q",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      })
  void anyTextIsAnswered(String typed) {
    assertEquals(0, answer(typed).totalMoments());
  }
}
