package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.request.ResultOptions;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.TrackSelection;
import hark.search.request.VideoSort;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of videos with several tracks. */
public abstract class TrackSelectionContract extends IndexContract {

  private static final List<Track> TRACKS =
      List.of(
          new Track("en", TrackKind.AUTO),
          new Track("en", TrackKind.HUMAN),
          new Track("en-GB", TrackKind.UNKNOWN),
          new Track("zh-CN", TrackKind.AUTO),
          new Track("zh-TW", TrackKind.AUTO),
          new Track("zh", TrackKind.HUMAN),
          new Track("und", TrackKind.UNKNOWN));

  private void put(String id, Track track, String... texts) {
    var segments =
        IntStream.range(0, texts.length)
            .mapToObj(i -> new Segment(i, 1000L * i, 1000L * i + 900, texts[i], Optional.empty()))
            .toList();
    var video = Video.of(new VideoId(id), "test").withTitle("Title of " + id);
    index.put(new Transcript(video, track, segments));
  }

  private void putAll() {
    TRACKS.forEach(track -> put("v", track, track.key(), "tide"));
    put("w", TRACKS.getFirst(), "w", "tide tide");
    index.commit();
  }

  private static Track track(String key) {
    return TRACKS.stream().filter(track -> track.key().equals(key)).findFirst().orElseThrow();
  }

  /** Returns the tracks with moments, as {@code video:key}. */
  private String tracks(SearchRequest request) {
    return search.find(request.withMoments(ResultOptions.ALL_MOMENTS)).hits().stream()
        .flatMap(
            hit ->
                hit.moments().stream()
                    .map(
                        moment ->
                            hit.video().id() + ":" + moment.track().orElse(hit.track()).key()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @Test
  void oneSpokenSentenceIsOneMoment() {
    putAll();
    var request = SearchRequest.of("tide");
    assertEquals("v:en.human v:und v:zh-TW.auto v:zh.human w:en.auto", tracks(request));
    var result = search.find(request);
    assertEquals(6, result.totalMoments());
    assertEquals(2, result.totalVideos());
    assertEquals(2, result.hits().size());
    assertEquals(2, index.totals().videos());
    assertEquals(8, index.entries().size());
  }

  @Test
  void allTracksAreSearchedOnRequest() {
    putAll();
    var result = search.find(SearchRequest.of("tide").withTracks(TrackSelection.ALL));
    assertEquals(9, result.totalMoments());
    assertEquals(2, result.totalVideos());
    var hit = result.hits().getLast();
    assertEquals(7, hit.momentCount());
    assertEquals("en.human", hit.track().key());
    assertEquals(Optional.empty(), hit.moments().getFirst().track());
    assertEquals("zh.human", hit.moments().get(1).track().orElseThrow().key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tide track:auto          | v:en.auto v:zh-CN.auto v:zh-TW.auto w:en.auto
          tide track:human         | v:en.human v:zh.human
          tide lang:en             | v:en.human w:en.auto
          tide lang:en-GB          | v:en-GB
          tide lang:zh             | v:zh-TW.auto v:zh.human
          tide lang:zh-CN          | v:zh-CN.auto
          tide lang:und            | v:und
          tide lang:en track:auto  | v:en.auto w:en.auto
          tide video:v title:v     | v:en.human v:und v:zh-TW.auto v:zh.human
          """)
  void aTrackFilterSelectsItsTrack(String queryText, String expected) {
    putAll();
    assertEquals(expected, tracks(SearchRequest.of(queryText)));
  }

  @Test
  void wordsOfOnlyAnAlternateTrackAreNotFound() {
    put("v", track("en.auto"), "misheard tied");
    put("v", track("en.human"), "well heard tide");
    index.commit();
    assertEquals("", tracks(SearchRequest.of("tied")));
    assertEquals("v:en.auto", tracks(SearchRequest.of("tied").withTracks(TrackSelection.ALL)));
    assertEquals(0, search.find(SearchRequest.of("tied")).totalVideos());
  }

  @Test
  void anUndeclaredTrackHasTheLanguageOfItsWords() {
    var english =
        "and what they said to us was that the tide would be there before the night was over, so we"
            + " went down to the harbour with all of them and it was not what I had thought of";
    put("v", track("und"), english);
    put("v", track("en.human"), english);
    put("w", track("und"), english);
    put("w", track("zh.human"), "\u6F6E\u6C34 tide");
    index.commit();
    assertEquals("v:en.human w:und w:zh.human", tracks(SearchRequest.of("tide")));
    assertEquals("v:und w:und", tracks(SearchRequest.of("tide lang:und")));
  }

  @Test
  void aBetterTrackAppearsAndDisappearsWithOneCommit() {
    put("v", track("en.auto"), "tide");
    index.commit();
    put("v", track("en.human"), "tide");
    assertEquals("v:en.auto", tracks(SearchRequest.of("tide")));
    index.commit();
    assertEquals("v:en.human", tracks(SearchRequest.of("tide")));
    index.delete(new VideoId("v"), track("en.human"));
    assertEquals("v:en.human", tracks(SearchRequest.of("tide")));
    index.commit();
    assertEquals("v:en.auto", tracks(SearchRequest.of("tide")));
  }

  @Test
  void aTrackIsSearchedAndMarkedByItself() {
    put("v", track("en.auto"), "one tide", "two");
    put("v", track("en.human"), "no", "the tide the tide");
    index.commit();
    var video = new VideoId("v");
    assertEquals(1, search.within(video, track("en.auto"), "tide", 10).orElseThrow().momentCount());
    assertEquals(
        2, search.within(video, track("en.human"), "tide", 10).orElseThrow().momentCount());
    assertTrue(search.within(video, track("und"), "tide", 10).isEmpty());
    assertTrue(search.within(video, track("en.auto"), "lang:en", 10).isEmpty());
    assertEquals(List.of(0), List.copyOf(search.marks(video, track("en.auto"), "tide").keySet()));
    assertEquals(List.of(1), List.copyOf(search.marks(video, track("en.human"), "tide").keySet()));
    assertEquals("en.human", index.transcript(video).orElseThrow().track().key());
    assertEquals(
        "one tide",
        index.transcript(video, track("en.auto")).orElseThrow().segments().getFirst().text());
  }

  @Test
  void titlesAreListedOnceAndFacetCountsMatchTheirFilters() {
    putAll();
    var titled = search.find(SearchRequest.of("title")).titles();
    assertEquals(2, titled.count());
    for (var queryText : List.of("tide", "title:title")) {
      var request = SearchRequest.of(queryText).withFacets();
      for (var facet : search.find(request).facets()) {
        for (var value : facet.values()) {
          var chosen = search.find(request.withFacetValues(Map.of(facet.facet(), value.name())));
          long counted = queryText.equals("tide") ? chosen.totalMoments() : chosen.totalVideos();
          assertEquals(counted, value.count(), facet.facet() + " " + value.name());
        }
      }
    }
  }

  @Test
  void pagesOfMomentsHoldEachOnceForAnySelectionOfTracks() {
    var random = new Random(7);
    var expected = new TreeMap<String, TreeSet<String>>();
    for (int i = 0; i < 40; i++) {
      var id = "v" + random.nextInt(12);
      var track = TRACKS.get(random.nextInt(TRACKS.size()));
      var texts = new ArrayList<String>();
      for (int j = 0; j <= random.nextInt(6); j++) {
        texts.add(random.nextBoolean() ? "the tide" : "tides come");
      }
      put(id, track, texts.toArray(String[]::new));
      expected.computeIfAbsent(id, _ -> new TreeSet<>()).add(track.key());
      if (random.nextInt(4) == 0) {
        index.commit();
      }
    }
    index.commit();
    for (var tracks : TrackSelection.values()) {
      for (var view : ResultView.values()) {
        for (var sort : List.of(VideoSort.RELEVANCE, VideoSort.LONGEST)) {
          checkPages(SearchRequest.of("tide").withTracks(tracks).withView(view).withSort(sort));
        }
      }
    }
    var seen = new TreeMap<String, TreeSet<String>>();
    index
        .entries()
        .forEach(
            e ->
                seen.computeIfAbsent(e.video().id().value(), _ -> new TreeSet<>())
                    .add(e.track().key()));
    assertEquals(expected, seen);
  }

  private void checkPages(SearchRequest request) {
    var whole = search.find(request.withPage(1, 100).withMoments(ResultOptions.ALL_MOMENTS));
    var pieces = new ArrayList<String>();
    for (int page = 1; page <= whole.pages() * 100 && pieces.size() < 10_000; page++) {
      var one = search.find(request.withPage(page, 7).withMoments(ResultOptions.ALL_MOMENTS));
      if (one.hits().isEmpty() && one.moments().isEmpty()) {
        break;
      }
      pieces.addAll(places(one));
    }
    var all = new ArrayList<String>();
    for (int page = 1; page <= whole.pages(); page++) {
      all.addAll(
          places(search.find(request.withPage(page, 100).withMoments(ResultOptions.ALL_MOMENTS))));
    }
    assertEquals(all, pieces);
    assertEquals(whole.totalMoments(), pieces.size());
    assertEquals(pieces.size(), pieces.stream().distinct().count());
    long videos = pieces.stream().map(place -> place.split(" ")[0]).distinct().count();
    assertEquals(videos, whole.totalVideos());
  }

  /** Formats each moment as {@code video track start tier}. */
  private static List<String> places(SearchResult result) {
    var places = new ArrayList<String>();
    for (var hit : result.hits()) {
      for (var moment : hit.moments()) {
        var track = moment.track().orElse(hit.track());
        places.add(place(hit.video().id(), track, moment));
      }
    }
    for (var one : result.moments()) {
      places.add(place(one.video().id(), one.track(), one.moment()));
    }
    return places;
  }

  private static String place(VideoId video, Track track, Moment moment) {
    return "%s %s %d %s".formatted(video, track.key(), moment.startMillis(), moment.tier());
  }
}
