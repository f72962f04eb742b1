package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.Message;
import hark.search.request.Facet;
import hark.search.request.MomentOrder;
import hark.search.request.PageRequest;
import hark.search.request.ResultOptions;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.Tier;
import hark.search.request.TierSelection;
import hark.search.request.VideoSort;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of results: order, pages, tiers and context. */
public abstract class ResultsContract extends FilledIndexContract {

  private static String list(SearchResult result) {
    return result.moments().stream().map(ResultsContract::place).collect(joining());
  }

  private static String place(VideoMoment one) {
    return "%s%d".formatted(one.video().id(), one.moment().segment());
  }

  @ParameterizedTest
  @CsvSource({
    "NEWEST,  tide, b d c a e",
    "OLDEST,  tide, a c d b e",
    "LONGEST, tide, c a d b e",
    "NEWEST,  shorter:2h, b d c a f e",
    "LONGEST, after:2000, c a d b f",
  })
  void videosAreSortedWithTheUnknownLastAndTiesById(
      VideoSort sort, String queryText, String order) {
    putLibrary();
    assertEquals(order, ids(search.find(SearchRequest.of(queryText).withSort(sort))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tide",
        "tides",
        "\"harbour tide\"",
        "\"tide harbour tide\"",
        "harbour NEAR/2 tide",
        "harbour -tide",
        "nothing -it",
        "speaker:Bo",
        "speaker:Dee",
        "tide speaker:Cy",
        "tide lang:zh",
        "tide lang:de",
        "longer:80m",
        "(",
        "",
      })
  void aQueryHasAMatchIfItFindsAVideo(String queryText) {
    putLibrary();
    var request = SearchRequest.of(queryText);
    boolean isFound = search.find(request).totalVideos() > 0;
    assertEquals(isFound, search.hasMatch(request, () -> false));
    var video = request.in(new VideoId("c"));
    assertEquals(search.find(video).totalVideos() > 0, search.hasMatch(video, () -> false));
  }

  @Test
  void equallyRelevantVideosAreOrderedById() {
    put(Transcripts.of("2", "tide"), Transcripts.of("3", "tide"));
    put(Transcripts.of("1", "tide"));
    assertEquals("1 2 3", ids(search.find(SearchRequest.of("tide"))));
  }

  @Test
  void momentsOfAVideoAreOrderedByTimeOrRankOrTheBestOneIsFirst() {
    put(Transcripts.of("v", "high one two tide", "tide high", "harbour high tide", "high tide"));
    var request = SearchRequest.of("high tide").withMoments(ResultOptions.ALL_MOMENTS);
    assertEquals("2 0 1 3", segments(search.find(request)));
    assertEquals("0 1 2 3", segments(search.find(request.withOrder(MomentOrder.TIME))));
    assertEquals("2 3 1 0", segments(search.find(request.withOrder(MomentOrder.RANK))));
    assertEquals("0 1 2 3", segments(search.find(request.withSort(VideoSort.NEWEST))));
    assertEquals("0 1 2 3", segments(search.find(request.in(new VideoId("v")))));
    var best = search.find(request.withOrder(MomentOrder.RANK).withMoments(2));
    assertEquals("2 3", segments(best));
    assertEquals("2 0", segments(search.find(request.withMoments(2))));
  }

  @Test
  void theBestMomentOfEachTierPrecedesTheOthersInAListOfMoments() {
    put(
        Transcripts.of(
            "v", "high tides", "high so tides", "tide high", "high tide", "high a tide"));
    var request = SearchRequest.of("high tide").withView(ResultView.MOMENTS);
    assertEquals("v3 v2 v4 v0 v1", list(search.find(request)));
    assertEquals(whole(request, 100), whole(request, 2));
    assertEquals("v0 v1 v2 v3 v4", list(search.find(request.withSort(VideoSort.NEWEST))));
  }

  @ParameterizedTest
  @CsvSource({
    "RELEVANCE, TIME, a0 a1 b0 b1 b1 d0 d1 c0 e0",
    "NEWEST,    TIME, b0 b1 b1 d0 d1 c0 a0 a1 e0",
    "OLDEST,    RANK, a0 a1 c0 d0 d1 b0 b1 b1 e0",
    "LONGEST,   TIME, c0 a0 a1 d0 d1 b0 b1 b1 e0",
  })
  void aListOfMomentsFollowsTheVideos(VideoSort sort, MomentOrder order, String expected) {
    putLibrary();
    var request =
        SearchRequest.of("tide").withView(ResultView.MOMENTS).withSort(sort).withOrder(order);
    var result = search.find(request);
    assertEquals(expected, list(result));
    assertEquals(List.of(), result.hits());
    assertEquals(9, result.totalMoments());
    assertEquals(5, result.totalVideos());
  }

  @Test
  void exactMomentsOfAllVideosPrecedeInflectedOnes() {
    put(
        Transcripts.of("x", "tides tides", "tides tides"),
        Transcripts.of("y", "a tide"),
        Transcripts.of("z", "tides", "tide"));
    var request = SearchRequest.of("tide").withView(ResultView.MOMENTS);
    var result = search.find(request);
    assertEquals("y0 z1 z0 x0 x0 x1 x1", list(result));
    assertEquals(new MomentCount(2, 5), result.count());
    assertEquals("y z x", ids(search.find(request.withView(ResultView.VIDEOS))));
    assertEquals("x0 x0 x1 x1 y0 z0 z1", list(search.find(request.withSort(VideoSort.NEWEST))));
    var byRank = request.withSort(VideoSort.NEWEST).withOrder(MomentOrder.RANK);
    assertEquals("x0 x0 x1 x1 y0 z1 z0", list(search.find(byRank)));
    assertEquals("y0 z1", list(search.find(request.withTiers(TierSelection.EXACT))));
    assertEquals(whole(request, 100), whole(request, 2));
  }

  private String whole(SearchRequest request, int size) {
    return String.join(" ", walked(request.withPage(1, size), ResultsContract::list));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 9, 10})
  void pagesOfAListOfMomentsHoldEachOnce(int size) {
    putLibrary();
    var request = SearchRequest.of("tide").withView(ResultView.MOMENTS);
    var whole = list(search.find(request));
    var pages = new ArrayList<String>();
    var page = search.find(request.withPage(1, size));
    assertEquals(Math.ceilDiv(9, size), page.pages());
    for (int number = 1; number <= page.pages(); number++) {
      pages.add(list(search.find(request.withPage(number, size))));
    }
    assertEquals(whole, String.join(" ", pages));
    assertEquals(whole, String.join(" ", walked(request.withPage(1, size), ResultsContract::list)));
  }

  /** Returns the content of each page, following {@code next} from the first to the last. */
  private List<String> walked(
      SearchRequest request, java.util.function.Function<SearchResult, String> shown) {
    var pages = new ArrayList<String>();
    var result = search.find(request);
    pages.add(shown.apply(result));
    while (result.next().isPresent()) {
      result = search.find(after(request, result));
      assertEquals(List.of(), result.notes());
      pages.add(shown.apply(result));
    }
    return pages;
  }

  private static SearchRequest inState(SearchRequest request, int number, SearchResult result) {
    return request.withPage(
        new PageRequest(number, request.page().size(), result.snapshot(), Optional.empty()));
  }

  @Test
  void pagesBeyondTheLargestNumberAreReachedByToken() {
    put(Transcripts.of("v", "tide ".repeat(6_000)), Transcripts.of("w", "tide ".repeat(4_150)));
    var request =
        SearchRequest.of("tide").withView(ResultView.MOMENTS).withPage(PageRequest.last(100), 100);
    var last = search.find(request);
    assertEquals(100, last.page());
    assertEquals(100, last.moments().size());
    var beyond = search.find(after(request, last));
    assertEquals(101, beyond.page());
    assertEquals(100, beyond.moments().size());
    var end = search.find(after(request, beyond));
    assertEquals(50, end.moments().size());
    assertEquals(Optional.empty(), end.next());
    assertEquals(10_150, end.totalMoments());
  }

  @Test
  void laterPagesComeFromTheSnapshotOfTheFirst() {
    putLibrary();
    var request = SearchRequest.of("tide").withPage(1, 2);
    var first = search.find(request);
    assertEquals("a b", ids(first));
    index.delete(new VideoId("a"), new Track("en", Track.TrackKind.HUMAN));
    put(
        Transcripts.of("0", "tide tide tide tide tide"),
        Transcripts.of("d", "tide tide tide tide"));
    assertEquals("0 d", ids(search.find(request)));
    assertEquals("d c", ids(search.find(inState(request, 2, first))));
    assertEquals("e", ids(search.find(inState(request, 3, first))));
    assertEquals("d c", ids(search.find(after(request, first))));
    assertEquals(first.snapshot(), search.find(after(request, first)).snapshot());
    assertEquals("Dawn", search.find(after(request, first)).hits().getFirst().video().title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "%%%", "MTIzNC0xfjEwfjA", "\u6797", "0-0", "123456789abc-7", "~", "=="})
  void anUnknownTokenGivesTheFirstPageWithANote(String text) {
    putLibrary();
    var request = SearchRequest.of("tide").withPage(1, 2);
    for (var page :
        List.of(
            new PageRequest(3, 2, Optional.of(text), Optional.empty()),
            new PageRequest(3, 2, Optional.empty(), Optional.of(text)))) {
      var result = search.find(request.withPage(page));
      assertEquals("a b", ids(result));
      assertEquals(1, result.page());
      assertEquals(List.of(Message.of(SearchNote.PAGE_EXPIRED)), result.notes());
    }
  }

  @Test
  void aTokenIsOnlyValidForItsRequest() {
    putLibrary();
    var request = SearchRequest.of("tide").withPage(1, 2);
    var first = search.find(request);
    for (var other :
        List.of(
            SearchRequest.of("harbour").withPage(1, 2),
            request.withSort(VideoSort.NEWEST),
            request.withView(ResultView.MOMENTS),
            request.withTiers(TierSelection.EXACT),
            request.withFacetValues(Map.of(Facet.YEAR, "2024")))) {
      assertEquals(1, search.find(after(other, first)).notes().size(), other::toString);
    }
    var shown = request.withContext(3).withFacets();
    assertEquals(List.of(), search.find(after(shown, first)).notes());
    var larger = search.find(after(request.withPage(1, 5), first));
    assertEquals("d c e", ids(larger));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | three [tide] four
          1 | two. Two. three [tide] four five
          2 | One two. Two. three [tide] four five six. Six.
          5 | Zero. One two. Two. three [tide] four five six. Six. seven
          """)
  void theNumberOfContextSegmentsCanBeSet(int context, String shown) {
    put(
        Transcripts.of(
            "v", "Zero.", "One", "two. Two.", "three tide four", "five", "six. Six.", "seven"));
    var request = SearchRequest.of("tide").withContext(context);
    var moment = search.find(request).hits().getFirst().moments().getFirst();
    var said =
        moment.snippet().fragments().stream()
            .map(one -> one.marked() ? "[" + one.text() + "]" : one.text())
            .collect(Collectors.joining());
    assertEquals(shown, said);
  }

  @Test
  void contextOfLongSegmentsIsCutBetweenWords() {
    put(Transcripts.of("v", "aaaa ".repeat(900).strip(), "x tide y", "bbbb ".repeat(900)));
    var snippet =
        search
            .find(SearchRequest.of("tide").withContext(5))
            .hits()
            .getFirst()
            .moments()
            .getFirst()
            .snippet();
    assertEquals("\u2026", snippet.fragments().getFirst().text());
    assertEquals("\u2026", snippet.fragments().getLast().text());
    assertTrue(snippet.text().matches("\u2026(aaaa )+x tide y( bbbb)+\u2026"), snippet.text());
    assertTrue(snippet.text().length() > 1_500 && snippet.text().length() < 2_500);
  }

  @Test
  void thePhraseIsMarkedWholeOverManySegments() {
    put(Transcripts.of("v", "on the", "high", "tide", "of may"));
    var request = SearchRequest.of("\"the high tide of\"").withContext(0);
    var fragments =
        search.find(request).hits().getFirst().moments().getFirst().snippet().fragments();
    assertEquals(
        List.of(
            new Fragment("on ", false),
            new Fragment("the high tide of", true),
            new Fragment(" may", false)),
        fragments);
  }

  @Test
  void totalsAreCountedByTier() {
    putLibrary();
    var result = search.find(SearchRequest.of("tide").withTiers(TierSelection.EXACT));
    assertEquals(new MomentCount(9, 0), result.count());
    assertNotEquals(Optional.empty(), result.snapshot());
    assertEquals(
        List.of(Tier.EXACT),
        result.hits().stream()
            .flatMap(hit -> hit.moments().stream())
            .map(Moment::tier)
            .distinct()
            .toList());
  }

  @Test
  void aSearchAmongSomeVideosCountsAndListsTheirMomentsOnly() {
    putLibrary();
    var all = search.find(SearchRequest.of("tide").withPage(1, 100));
    var some =
        all.hits().stream().map(hit -> hit.video().id()).limit(2).collect(Collectors.toSet());
    long moments =
        all.hits().stream()
            .filter(hit -> some.contains(hit.video().id()))
            .mapToLong(Hit::momentCount)
            .sum();
    var among = search.find(SearchRequest.of("tide").among(some));
    assertEquals(2, among.totalVideos());
    assertEquals(moments, among.totalMoments());
    assertEquals(0, search.find(SearchRequest.of("tide").among(Set.of())).totalMoments());
    assertTrue(moments < all.totalMoments());
  }
}
