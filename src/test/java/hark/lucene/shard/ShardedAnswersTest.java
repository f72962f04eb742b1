package hark.lucene.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.LuceneTranscriptIndex;
import hark.search.Search;
import hark.search.SearchResult;
import hark.search.SearchResult.ResultPosition;
import hark.search.TranscriptIndex;
import hark.search.request.MomentOrder;
import hark.search.request.PageRequest;
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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole answers of an index of shards are those of the embedded index. */
class ShardedAnswersTest {

  private static final List<String> WORDS =
      List.of(
          "the",
          "of",
          "tide",
          "tides",
          "high",
          "low",
          "river",
          "rivers",
          "bank",
          "banks",
          "two",
          "thousand",
          "2000",
          "e-mail",
          "email",
          "supply",
          "supplies",
          "supplied",
          "marée",
          "maree",
          "l'homme",
          "homme",
          "can't",
          "cannot",
          "running",
          "run",
          "budget",
          "budgets",
          "and",
          "sea");

  private static final List<String> TYPED =
      List.of(
          "tide",
          "high tide",
          "\"the tide\"",
          "\"the * of\"",
          "suppl*",
          "rivar~",
          "river NEAR/3 bank",
          "tide NEAR/9s sea",
          "tide NOT NEAR/4 low",
          "e-mail",
          "2,000",
          "two thousand budgets",
          "homme OR maree",
          "high -running",
          "title:tide",
          "tide title:\"river 1\"",
          "speaker:ann river",
          "lang:fr the",
          "kind:human budget",
          "after:2021-01-01 run",
          "the of and sea",
          "cannot",
          "speaker:nobody tide",
          "nothing at all",
          "source:other");

  @TempDir private Path folder;

  private static List<Transcript> library(Random random) {
    var library = new ArrayList<Transcript>();
    for (int i = 0; i < 60; i++) {
      var id = new VideoId("v" + i);
      var video =
          new Video(
              id,
              (random.nextBoolean() ? "The tide " : "A river ") + i % 7,
              random.nextInt(4) == 0 ? "other" : "test",
              Optional.empty(),
              Optional.of(LocalDate.of(2018 + random.nextInt(6), 1 + random.nextInt(12), 3)),
              Optional.empty(),
              Optional.of("Channel " + (char) ('A' + random.nextInt(3))),
              Optional.empty());
      library.add(transcript(video, new Track("en", TrackKind.HUMAN), random));
      if (i % 5 == 0) {
        library.add(transcript(video, new Track("en", TrackKind.AUTO), random));
        library.add(transcript(video, new Track("fr", TrackKind.AUTO), random));
      }
    }
    return library;
  }

  private static Transcript transcript(Video video, Track track, Random random) {
    var segments = new ArrayList<Segment>();
    int number = 1 + random.nextInt(30);
    for (int i = 0; i < number; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(14); j >= 0; j--) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(j % 5 == 4 ? ". " : " ");
      }
      Optional<String> speaker =
          random.nextInt(3) == 0
              ? Optional.empty()
              : Optional.of(List.of("Ann", "ANN", "Bo").get(random.nextInt(3)));
      segments.add(
          new Segment(i, i * 4_000L, i * 4_000L + 3_900, text.toString().strip(), speaker));
    }
    return new Transcript(video, track, segments);
  }

  private static void fill(TranscriptIndex index, List<Transcript> library) {
    for (int i = 0; i < library.size(); i++) {
      index.put(library.get(i));
      if (i % 11 == 0) {
        index.commit(); // another leaf
      }
    }
    index.commit();
  }

  private static List<SearchRequest> requests(String typed) {
    var usual = SearchRequest.of(typed);
    return List.of(
        usual.withFacets(),
        usual.withPage(2, 5).withMoments(7),
        usual.withSort(VideoSort.NEWEST).withContext(1),
        usual.withSort(VideoSort.LONGEST).withTracks(TrackSelection.ALL).withFacets(),
        usual.withView(ResultView.MOMENTS).withPage(PageRequest.of(3, 7)),
        usual.withView(ResultView.MOMENTS).withSort(VideoSort.OLDEST).withPage(2, 9),
        usual.withView(ResultView.MOMENTS).withOrder(MomentOrder.RANK).withPage(1, 20));
  }

  /** Leaves out what names a snapshot. */
  private static SearchResult named(SearchResult result) {
    var position = result.position();
    return result.withPosition(
        new ResultPosition(
            position.skipped(),
            position.snapshot().map(_ -> "a snapshot"),
            position.next().map(_ -> "more")));
  }

  @Test
  void wholeAnswersAreThoseOfOneIndex() {
    var library = library(new Random(11));
    int found = 0;
    try (var whole = LuceneTranscriptIndex.open(folder.resolve("whole"));
        var sharded = new LocalShards(3)) {
      fill(whole, library);
      fill(sharded, library);
      assertEquals(whole.totals(), sharded.totals());
      assertEquals(whole.entries(), sharded.entries());
      for (var typed : TYPED) {
        for (var request : requests(typed)) {
          var expected = new Search(whole).find(request);
          assertEquals(
              named(expected), named(new Search(sharded).find(request)), () -> "" + request);
          found += expected.hits().size() + expected.moments().size();
        }
        assertEquals(new Search(whole).suggest(typed), new Search(sharded).suggest(typed), typed);
      }
    }
    assertTrue(found > 1_000, "found " + found);
  }

  /** Words of syllables, many of them alike, so that each of the bounds of offers is met. */
  private static List<String> vocabulary(Random random) {
    var first = List.of("ba", "be", "pa", "kli", "kle", "sto", "tra", "dre", "fo", "mi");
    var then = List.of("n", "ng", "rt", "ck", "tte", "ling", "mer", "ssa", "der", "vo");
    var words = new ArrayList<String>();
    for (int i = 0; i < 700; i++) {
      words.add(one(first, random) + one(then, random) + (i % 3 == 0 ? "" : one(then, random)));
    }
    return words;
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<Transcript> inLanguages(List<String> words, Random random) {
    var library = new ArrayList<Transcript>();
    for (int i = 0; i < 400; i++) {
      var track = new Track(one(List.of("en", "de", "fr", "und"), random), TrackKind.AUTO);
      var segments = new ArrayList<Segment>();
      for (int j = 0; j < 4; j++) {
        var text = new StringBuilder();
        for (int k = 0; k < 10; k++) {
          double often = random.nextDouble() * random.nextDouble();
          text.append(words.get((int) (often * words.size()))).append(' ');
        }
        segments.add(
            new Segment(
                j, j * 4_000L, j * 4_000L + 3_900, text.toString().strip(), Optional.empty()));
      }
      library.add(new Transcript(Video.of(new VideoId("v" + i), "made up"), track, segments));
    }
    return library;
  }

  @Test
  void offersAreThoseOfOneIndex() {
    var random = new Random(12);
    var words = vocabulary(random);
    var library = inLanguages(words, random);
    int found = 0;
    try (var whole = LuceneTranscriptIndex.open(folder.resolve("whole"));
        var sharded = new LocalShards(3)) {
      fill(whole, library);
      library.forEach(sharded::put);
      sharded.commit();
      for (int i = 0; i < 60; i++) {
        var near = words.get(i * 11).replace('i', 'y') + (i % 2 == 0 ? "" : "er");
        var expected = whole.soundAlikes(near, () -> false);
        assertEquals(expected, sharded.soundAlikes(near, () -> false), near);
        found += expected.nearest().size();
        var name = List.of(near);
        assertEquals(
            whole.misheard(name, Set.of(), () -> false),
            sharded.misheard(name, Set.of(), () -> false),
            near);
        var request = SearchRequest.of(near + "~~");
        assertEquals(
            named(new Search(whole).find(request)), named(new Search(sharded).find(request)), near);
        var typed = words.get(i) + " " + words.get(i + 60).substring(0, i % 3);
        assertEquals(new Search(whole).suggest(typed), new Search(sharded).suggest(typed), typed);
      }
    }
    assertTrue(found > 100, "found " + found);
  }
}
