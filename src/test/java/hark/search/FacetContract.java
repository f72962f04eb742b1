package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.Message;
import hark.search.FacetCounts.FacetValue;
import hark.search.request.Facet;
import hark.search.request.SearchRequest;
import hark.transcript.Transcript;
import hark.transcript.Video;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of facets and of matching titles. */
public abstract class FacetContract extends FilledIndexContract {

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
}
