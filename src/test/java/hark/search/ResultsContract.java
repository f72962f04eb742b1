package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.Message;
import hark.search.FacetCounts.FacetValue;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of results: order, pages, facets, titles and context. */
public abstract class ResultsContract extends IndexContract {

  /** Indexes a library of six videos that differ in all properties. */
  private void putLibrary() {
    put(
        video("a", "The Tide Table", 40, "2024-05-01", "en", "memo", "Ann", "tide", "Bo", "tide"),
        video("b", "Bees", 10, "2026-01-31", "en-GB", "memo", "Ann", "a tide", "ann!", "tide tide"),
        video("c", "Council", 90, "2025-12-31", "zh-Hant-TW", "Memo", "\u6797", "tide harbour"),
        video("d", "Dawn", 40, "2026-01-01", "zh", "sent", "Bo", "harbour tide", "", "tide"),
        video("e", "Evening", 0, "", "und", "sent", "", "tide"),
        video("f", "Harbour Tide", 5, "2024-05-01", "de", "sent", "Cy", "nothing of it"));
  }

  /** Creates a video from speakers and their words, one segment of ten seconds each. */
  private static Transcript video(
      String id,
      String title,
      int minutes,
      String day,
      String language,
      String source,
      String... said) {
    var video =
        new Video(
            new VideoId(id),
            title,
            source,
            Optional.of(minutes).filter(m -> m > 0).map(Duration::ofMinutes),
            Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse),
            Optional.empty(),
            Optional.of(source.toUpperCase(Locale.ROOT)).filter("SENT"::equals),
            Optional.empty());
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < said.length; i += 2) {
      int n = i / 2;
      var speaker = Optional.of(said[i]).filter(name -> !name.isEmpty());
      segments.add(new Segment(n, n * 10_000L, n * 10_000L + 9_000, said[i + 1], speaker));
    }
    return new Transcript(video, new Track(language, Track.TrackKind.HUMAN), segments);
  }

  private static String ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.video().id().value()).collect(joining());
  }

  private static String list(SearchResult result) {
    return result.moments().stream().map(ResultsContract::place).collect(joining());
  }

  private static String place(VideoMoment one) {
    return "%s%d".formatted(one.video().id(), one.moment().segment());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" ");
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

  @Test
  void equallyRelevantVideosAreOrderedById() {
    put(Transcripts.of("2", "tide"), Transcripts.of("3", "tide"));
    put(Transcripts.of("1", "tide"));
    assertEquals("1 2 3", ids(search.find(SearchRequest.of("tide"))));
  }

  @Test
  void momentsOfAVideoAreOrderedByTimeOrRank() {
    put(Transcripts.of("v", "harbour high tide", "high one two tide", "tide high", "high tide"));
    var request = SearchRequest.of("high tide").withMoments(ResultOptions.ALL_MOMENTS);
    assertEquals("0 0 1 2 3", segments(search.find(request)));
    assertEquals("0 3 0 2 1", segments(search.find(request.withOrder(MomentOrder.RANK))));
    var best = search.find(request.withOrder(MomentOrder.RANK).withMoments(2));
    assertEquals("0 3", segments(best));
  }

  private static String segments(SearchResult result) {
    return result.hits().getFirst().moments().stream()
        .map(moment -> String.valueOf(moment.segment()))
        .collect(joining());
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

  private static SearchRequest after(SearchRequest request, SearchResult result) {
    return request.withPage(
        new PageRequest(1, request.page().size(), Optional.empty(), result.next()));
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

  @Test
  void facetsAreCountedOnlyOnRequest() {
    putLibrary();
    assertEquals(List.of(), search.find(SearchRequest.of("tide")).facets());
    var facets = search.find(SearchRequest.of("tide").withFacets()).facets();
    assertEquals(
        "LANGUAGE en=5 zh=3 und=1, SPEAKER Ann=4 Bo=2 \u6797=1, CHANNEL SENT=3,"
            + " YEAR 2026=5 2025=1 2024=2, SOURCE memo=6 sent=3",
        told(facets));
  }

  private static String told(List<FacetCounts> facets) {
    return facets.stream()
        .map(
            facet ->
                facet.facet()
                    + facet.values().stream()
                        .map(value -> " " + value.name() + "=" + value.count())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tide",
        "tide -harbour",
        "tide OR harbour",
        "\"tide tide\"",
        "tide speaker:ann",
        "tide lang:zh",
        "tide after:2025",
        "after:2000",
        "source:sent",
        "speaker:bo"
      })
  void aFacetValueAsAFilterGivesItsCount(String queryText) {
    putLibrary();
    var request = SearchRequest.of(queryText).withFacets();
    int chosen = 0;
    for (var facet : search.find(request).facets()) {
      for (var value : facet.values()) {
        var result = search.find(request.withFacetValues(Map.of(facet.facet(), value.name())));
        assertEquals(value.count(), total(result), facet.facet() + " " + value.name());
        assertEquals(List.of(), result.notes());
        chosen++;
      }
    }
    assertTrue(chosen >= 3, "nothing was chosen");
  }

  private static long total(SearchResult result) {
    return result.totalMoments() > 0 ? result.totalMoments() : result.totalVideos();
  }

  @Test
  void onlyTheMostFrequentValuesAreListedAndTheOthersCounted() {
    var said =
        IntStream.range(0, 130)
            .boxed()
            .flatMap(i -> Stream.of("Speaker " + i / 2 % 60, "tide"))
            .toArray(String[]::new);
    put(video("v", "Many", 1, "2026-01-01", "en", "s", said));
    var facets = search.find(SearchRequest.of("tide").withFacets()).facets();
    var speakers =
        facets.stream().filter(one -> one.facet() == Facet.SPEAKER).findFirst().orElseThrow();
    assertEquals(10, speakers.left());
    assertEquals(50, speakers.values().size());
    assertEquals(new FacetValue("Speaker 0", 4), speakers.values().getFirst());
  }

  @Test
  void aFacetValueWithoutAMatchGivesANote() {
    putLibrary();
    var notes =
        search.find(SearchRequest.of("tide").withFacetValues(Map.of(Facet.LANGUAGE, "fr"))).notes();
    assertEquals(List.of(Message.of(SearchNote.NO_SUCH_LANGUAGE, "fr")), notes);
  }

  @ParameterizedTest
  @CsvSource({
    "tide,                 2, Harbour Tide|The Tide Table",
    "\"harbour tide\",     1, Harbour Tide",
    "harbour tide,         1, Harbour Tide",
    "tide harbour,         1, Harbour Tide",
    "tide -harbour,        1, The Tide Table",
    "tide NEAR/0s harbour, 1, Harbour Tide",
    "tab*,                 1, The Tide Table",
    "tide lang:de,         1, Harbour Tide",
    "tide lang:fr,         0,",
    "after:2000,           0,",
    "zyzzyva,              0,",
  })
  void matchingTitlesAreListedSeparately(String queryText, int count, String titles) {
    putLibrary();
    var result = search.find(SearchRequest.of(queryText));
    var said = result.titles().first().stream().map(Video::title).sorted().toList();
    assertEquals(titles == null ? "" : titles, String.join("|", said));
    assertEquals(count, result.titles().count());
    assertFalse(
        result.totalMoments() > 0
            && result.hits().stream().anyMatch(hit -> hit.video().id().value().equals("f")));
  }

  @Test
  void onlyTheFirstTitlesAreListedAndAllCounted() {
    put(
        IntStream.range(0, 9)
            .mapToObj(i -> video("v" + i, "On tides " + i, 1, "", "en", "s", "", "silence"))
            .toArray(Transcript[]::new));
    var titles = search.find(SearchRequest.of("tides")).titles();
    assertEquals(9, titles.count());
    assertEquals(3, titles.first().size());
  }

  @Test
  void aMatchingTitleRaisesItsVideoButNotAboveOrderedWords() {
    put(
        video("1", "Other", 1, "", "en", "s", "", "the high tide"),
        video("2", "On high tides: the tide, high", 1, "", "en", "s", "", "the high tide"),
        video("3", "High tide", 1, "", "en", "s", "", "tide high"));
    assertEquals("2 1 3", ids(search.find(SearchRequest.of("high tide"))));
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
}
