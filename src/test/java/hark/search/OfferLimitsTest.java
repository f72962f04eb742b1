package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.Message;
import hark.query.QueryWords;
import hark.query.QueryWords.WordChange;
import hark.query.Respelling;
import hark.search.Offer.OfferKind;
import hark.search.request.SearchRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The limits of the searches for offers: what is not counted to the end is not offered. */
class OfferLimitsTest {

  private static final Duration SEARCH = Duration.ofMillis(300);

  private final Map<String, MomentCount> said = new HashMap<>();
  private final Map<String, SearchNote> ending = new HashMap<>();
  private final List<String> searched = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong();
  private Consumer<BooleanSupplier> duringSearch = _ -> {};

  private SearchResult answer(String text, BooleanSupplier isCancelled) {
    var index =
        (TranscriptIndex)
            Proxy.newProxyInstance(
                TranscriptIndex.class.getClassLoader(),
                new Class<?>[] {TranscriptIndex.class},
                (_, method, arguments) ->
                    switch (method.getName()) {
                      case "search" ->
                          search((SearchRequest) arguments[1], (BooleanSupplier) arguments[2]);
                      case "state" -> "";
                      case "respell" -> respell((QueryWords) arguments[0]);
                      case "soundAlikes" ->
                          new SoundAlikes(List.of("sounding"), List.of(List.of("sounding")));
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return new Search(index, () -> IndexCoverage.WHOLE, clock::get)
        .answer(SearchRequest.of(text), true, isCancelled);
  }

  private SearchResult search(SearchRequest request, BooleanSupplier isCancelled) {
    var text = request.queryText();
    searched.add(text);
    duringSearch.accept(isCancelled);
    var count = said.getOrDefault(text, MomentCount.NONE);
    var result = SearchResult.of(request, count, count.all() > 0 ? 1 : 0);
    var reason = isCancelled.getAsBoolean() ? SearchNote.TIME_LIMIT : ending.get(text);
    return reason == null ? result : result.withIncomplete(List.of(Message.of(reason)));
  }

  private static List<Respelling> respell(QueryWords words) {
    return List.of(new Respelling(List.of(new WordChange(0, 1, "networks"))));
  }

  private static List<String> queries(SearchResult result, OfferKind kind) {
    return result.offers().of(kind).stream().map(Offer::query).toList();
  }

  @Test
  void aWordThatIsNotSaidIsReplacedByItsSpelling() {
    said.put("networks river", new MomentCount(2, 0));
    said.put("river", new MomentCount(5, 0));
    var result = answer("netwroks river", () -> false);
    assertEquals("networks river", result.request().queryText());
  }

  @ParameterizedTest
  @EnumSource(names = {"TIME_LIMIT", "MEMORY_LIMIT"})
  void aWordThatCouldNotBeCountedIsNeitherOfferedNorTakenForUnknown(SearchNote reason) {
    said.put("networks river", new MomentCount(2, 0));
    said.put("river", new MomentCount(5, 0));
    ending.put("netwroks", reason);
    var result = answer("netwroks river", () -> false);
    assertEquals("netwroks river", result.request().queryText());
    assertTrue(result.offers().replacement().isEmpty());
    assertEquals(List.of("river"), queries(result, OfferKind.WORD));
  }

  @ParameterizedTest
  @EnumSource(names = {"TIME_LIMIT", "MEMORY_LIMIT"})
  void partOfACountIsNotOffered(SearchNote reason) {
    for (var query : List.of("networks river", "netwroks~~sounding river", "river")) {
      said.put(query, new MomentCount(1, 0, 0, 1));
      ending.put(query, reason);
    }
    var offers = answer("netwroks river", () -> false).offers();
    assertEquals(List.of(OfferKind.WORD), offers.offers().stream().map(Offer::kind).toList());
    assertEquals("netwroks", offers.offers().getFirst().query());
  }

  @Test
  void allSearchesForOffersShareOneDeadline() {
    duringSearch = _ -> clock.addAndGet(SEARCH.toNanos());
    var result = answer("one two three four five six seven eight nine", () -> false);
    long most = OfferCounter.LONGEST.dividedBy(SEARCH) + 1;
    assertEquals(1 + most, searched.size());
    assertTrue(result.offers().replacement().isEmpty());
  }

  @Test
  void aSearchThatIsRunningAtTheDeadlineEnds() {
    var isOver = new ArrayList<Boolean>();
    duringSearch =
        isCancelled -> {
          if (searched.size() > 1) {
            clock.addAndGet(OfferCounter.LONGEST.toNanos() + 1);
          }
          isOver.add(isCancelled.getAsBoolean());
        };
    var result = answer("one two", () -> false);
    assertEquals(List.of(false, true), isOver);
    assertEquals(SearchOffers.NONE, result.offers());
  }

  @Test
  void noOfferIsLookedForOnceTheCallerHasGone() {
    var result = answer("one two three", () -> searched.size() > 2);
    assertEquals(3, searched.size());
    assertEquals(List.of(), queries(result, OfferKind.SPELLING));
  }
}
