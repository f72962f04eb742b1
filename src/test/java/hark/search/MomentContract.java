package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.request.MatchOptions;
import hark.search.request.SearchRequest;
import hark.search.request.TierSelection;
import hark.search.request.TrackQuery;
import hark.search.request.TrackSelection;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of moments: their number, segments, snippets, marks and positions. */
public abstract class MomentContract extends SearchContract {

  @Test
  void totalsCountEveryPage() {
    put(
        IntStream.range(0, 25)
            .mapToObj(i -> Transcripts.of("v%02d".formatted(i), "tide", "tide tide", "other"))
            .toArray(Transcript[]::new));
    var last = search.find(SearchRequest.of("tide").withPage(3, 10));
    assertEquals(75, last.totalMoments());
    assertEquals(25, last.totalVideos());
    assertEquals(3, last.pages());
    assertEquals(5, last.hits().size());
    var all =
        IntStream.rangeClosed(1, 3)
            .mapToObj(page -> search.find(SearchRequest.of("tide").withPage(page, 10)))
            .flatMap(result -> result.hits().stream())
            .map(hit -> hit.video().id())
            .distinct();
    assertEquals(25, all.count());
    assertTrue(search.find(SearchRequest.of("tide").withPage(9, 10)).hits().isEmpty());
  }

  @Test
  void aHitHasItsFirstMomentsAndTheCountOfAll() {
    put(Transcripts.of("v", "tide", "tide", "tide", "tide", "tide"));
    var hit = find("tide").hits().getFirst();
    assertEquals(5, hit.momentCount());
    assertEquals(List.of(0, 1, 2), hit.moments().stream().map(Moment::segment).toList());
    var within = search.find(SearchRequest.within(new VideoId("v"), "tide"));
    assertEquals(5, within.hits().getFirst().moments().size());
  }

  @Test
  void aMomentRunsFromItsFirstSegmentToItsLast() {
    put(Transcripts.of("v", "first", "high", "tide"));
    var moment = find("\"high tide\"").hits().getFirst().moments().getFirst();
    assertEquals(10_000, moment.startMillis());
    assertEquals(29_000, moment.endMillis());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "the court"       | May it please [the Court]. We ask that you listen.
          "please the"      | May it [please the] Court. We ask that you listen.
          please court      | May it [please] the [Court]. We ask that you listen.
          you               | We ask that [you] listen.
          """)
  void theSentenceOfAMomentIsShownWithAllItsWordsMarked(String queryText, String shown) {
    put(Transcripts.of("v", "May it please", "the Court. We ask", "that you listen."));
    var snippet = find(queryText).hits().getFirst().moments().getFirst().snippet();
    assertEquals(
        shown.replaceAll("\\. We ask that you listen\\.$", "."), shown(snippet.fragments()));
  }

  @Test
  void longSegmentsAreShortened() {
    put(Transcripts.of("v", "blah ".repeat(500) + "needle " + "blah ".repeat(500)));
    var text = find("needle").hits().getFirst().moments().getFirst().snippet().text();
    assertTrue(text.length() < 300 && text.contains("needle"), text);
  }

  @Test
  void everyMomentInALongSegmentHasItsOwnSnippet() {
    var text = "alpha zebra. ".repeat(10_000);
    put(Transcripts.of("v", text));
    var hit = search.find(SearchRequest.within(new VideoId("v"), "zebra")).hits().getFirst();
    assertEquals(10_000, hit.momentCount());
    for (var moment : hit.moments()) {
      assertEquals("alpha [zebra].", shown(moment.snippet().fragments()));
    }
  }

  @Test
  void marksLieInsideTheirSegments() {
    put(Transcripts.of("v", "on the high", "tide, <b>the</b>", "low tide"));
    var marks = search.marks(new VideoId("v"), ENGLISH, "\"high tide\"");
    assertEquals("{0=on the [high], 1=[tide], <b>the</b>}", shown(marks));
    assertTrue(search.marks(new VideoId("v"), ENGLISH, "nowhere").isEmpty());
    assertTrue(search.marks(new VideoId("nobody"), ENGLISH, "tide").isEmpty());
  }

  @Test
  void positionsAreExactToTheCharacter() {
    put(Transcripts.of("v", "on the high", "tide, <b>the</b>", "low tide", "high tide"));
    var asked = new TrackQuery(new VideoId("v"), ENGLISH, "\"high tide\"", MatchOptions.USUAL);
    var places = search.places(asked, 0, 4, () -> false);
    assertEquals(new MomentCount(2, 0), places.count());
    assertEquals(
        List.of(0, 3), places.stops().stream().map(MomentPositions.SegmentStop::segment).toList());
    var moments = search.within(asked, 10, () -> false).orElseThrow().moments();
    assertEquals(
        moments.stream().map(Moment::startMillis).toList(),
        places.places().stream().map(MomentPositions.MomentPosition::startMillis).toList());
    assertEquals(
        moments.stream().map(Moment::endMillis).toList(),
        places.places().stream().map(MomentPositions.MomentPosition::endMillis).toList());
    var first = places.places().getFirst();
    assertEquals(
        "0.7-1.4",
        "%d.%d-%d.%d".formatted(first.segment(), first.from(), first.lastSegment(), first.to()));
    assertEquals("{0=on the [high], 1=[tide], <b>the</b>, 3=[high tide]}", shown(places.marks()));
  }

  @Test
  void positionsOfARangeCountAllMomentsAndMarkOnlyTheRange() {
    put(Transcripts.of("v", "tide", "ebb", "a tide", "the tide", "tide"));
    var asked = new TrackQuery(new VideoId("v"), ENGLISH, "tide", MatchOptions.USUAL);
    var places = search.places(asked, 1, 4, () -> false);
    assertEquals(4, places.stops().size());
    assertEquals(
        List.of(2, 3),
        places.places().stream().map(MomentPositions.MomentPosition::segment).toList());
    assertEquals("{2=a [tide], 3=the [tide]}", shown(places.marks()));
    assertEquals(MomentPositions.NONE, search.places(asked.withQueryText(""), 0, 9, () -> false));
    assertTrue(search.places(asked.withQueryText("\"tide"), 0, 9, () -> false).hint().isPresent());
    assertTrue(search.places(asked, 9, 12, () -> false).marks().isEmpty());
  }

  @Test
  void positionsInAllHitsAreThoseInEach() {
    put(Transcripts.of("a", "tide", "ebb", "a tide", "the tides", "tide"));
    put(Transcripts.of("b", "no water"));
    put(Transcripts.of("c", "ebb", "tide and ebb"));
    put(Transcripts.of("d", "the tide", "tide tide"));
    for (var query : List.of("tide", "\"the tide\"", "tid*", "tide NEAR/2 ebb", "tide -ebb")) {
      var request = SearchRequest.of(query);
      var hits = new ArrayList<>(search.find(request).hits());
      assertFalse(hits.isEmpty(), query);
      Collections.reverse(hits);
      var places = search.places(request, hits, () -> false);
      for (int i = 0; i < hits.size(); i++) {
        var track =
            new TrackQuery(hits.get(i).video().id(), ENGLISH, query, request.matchOptions());
        var alone = search.places(track, 0, 0, () -> false);
        assertEquals(alone.stops(), places.get(i).orElseThrow().stops(), query);
        assertEquals(hits.get(i).momentCount(), alone.stops().size(), query);
      }
    }
    assertTrue(search.places(SearchRequest.of("tide"), List.of(), () -> false).isEmpty());
  }

  @Test
  void marksAndPositionsUseTheOptionsOfTheSearch() {
    put(Transcripts.of("v", "two supplies", "one supply one two three chain"));
    var exact = new MatchOptions(2, TierSelection.EXACT, TrackSelection.BEST);
    var supply = new TrackQuery(new VideoId("v"), ENGLISH, "supply", exact);
    assertEquals(List.of(1), List.copyOf(search.marks(supply, () -> false).keySet()));
    assertEquals(new MomentCount(1, 0), search.places(supply, 0, 9, () -> false).count());
    assertEquals(1, search.within(supply, 9, () -> false).orElseThrow().momentCount());
    var far = supply.withQueryText("supply chain");
    assertTrue(search.marks(far, () -> false).isEmpty());
    assertEquals(MomentCount.NONE, search.places(far, 0, 9, () -> false).count());
    assertTrue(search.within(far, 9, () -> false).isEmpty());
  }
}
