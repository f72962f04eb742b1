package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.expand.BoundaryCache;
import hark.lucene.expand.ExpansionCache;
import hark.lucene.sound.SoundDictionaries;
import hark.lucene.suggest.Dictionary;
import hark.lucene.suggest.SimilarWordCache;
import hark.lucene.suggest.SpokenDictionary.PairPlaces;
import hark.query.QueryParser;
import hark.search.MomentCount;
import hark.search.part.FacetTally;
import hark.search.part.SearchBounds;
import hark.search.part.TitlePart;
import hark.search.request.SearchRequest;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are merged from two halves of a library, and those of the whole of it. */
class PartsOfALibraryTest {

  private static final int VIDEOS = 60;
  private static final long SEED = 20_260_401;
  private static final List<String> WORDS =
      List.of("tide", "tides", "harbour", "was", "high", "quiet", "two", "thousand", "2000");
  private static final List<String> SPEAKERS = List.of("Ann", "ann", "ANN", "Bo", "");
  private static final List<String> LANGUAGES = List.of("en", "en-GB", "de", "fr");
  private static final List<String> TITLES =
      List.of("The Tide Table", "Harbour Tide", "High tide, high tide", "Bees");

  private final List<IndexReader> open = new ArrayList<>();
  private IndexReader whole;
  private List<IndexReader> halves;
  private ExpansionCache forms;

  @BeforeEach
  void fill(@TempDir Path folder) throws IOException {
    var random = new Random(SEED);
    var videos = IntStream.range(0, VIDEOS).mapToObj(i -> video(i, random)).toList();
    whole = index(folder.resolve("whole"), videos);
    halves =
        List.of(
            index(folder.resolve("one"), videos.subList(0, VIDEOS / 2)),
            index(folder.resolve("other"), videos.subList(VIDEOS / 2, VIDEOS)));
    forms = new ExpansionCache(whole, new SoundDictionaries(), new BoundaryCache(_ -> {}), _ -> {});
  }

  @AfterEach
  void close() throws IOException {
    for (var reader : open) {
      reader.close();
    }
  }

  private IndexReader index(Path folder, List<Transcript> transcripts) throws IOException {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      transcripts.forEach(index::put);
      index.commit();
    }
    var reader = DirectoryReader.open(FSDirectory.open(folder));
    open.add(reader);
    return reader;
  }

  /**
   * Creates a video with a few segments; the first one says more words than a prefix stands for.
   */
  private static Transcript video(int number, Random random) {
    var segments = new ArrayList<Segment>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      var said = random.ints(1 + random.nextInt(8), 0, WORDS.size()).mapToObj(WORDS::get);
      var speaker = Optional.of(one(SPEAKERS, random)).filter(name -> !name.isEmpty());
      segments.add(segment(i, said.collect(Collectors.joining(" ")), speaker));
    }
    if (number == 0) {
      var many = IntStream.range(0, 2 * SearchBounds.MOST_WORDS).mapToObj(i -> "wor" + i);
      segments.add(
          segment(segments.size(), many.collect(Collectors.joining(" ")), Optional.empty()));
    }
    var video =
        new Video(
            new VideoId("v" + number),
            one(TITLES, random),
            random.nextBoolean() ? "memo" : "Memo",
            Optional.of(Duration.ofMinutes(1 + random.nextInt(90))),
            Optional.of(LocalDate.of(2020 + random.nextInt(5), 3, 1)),
            Optional.empty(),
            Optional.of(random.nextBoolean() ? "Channel" : "channel"),
            Optional.empty());
    return new Transcript(
        video, new Track(one(LANGUAGES, random), Track.TrackKind.HUMAN), segments);
  }

  private static Segment segment(int number, String text, Optional<String> speaker) {
    return new Segment(number, number * 10_000L, number * 10_000L + 9_000, text, speaker);
  }

  private static String one(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private ReaderSearch search(IndexReader reader, String query) throws IOException {
    var limit = new TimeLimit(Duration.ofHours(1), System::nanoTime);
    return new ReaderSearch(
        reader,
        TrackMap.of(reader),
        QueryParser.parse(query),
        SearchRequest.of(query).withFacets(),
        forms,
        limit,
        VIDEOS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tide", "\"high tide\"", "tide~", "wor*", "harbour OR two", "speaker:ann tide"})
  void theHalvesTogetherGiveWhatTheWholeGives(String query) throws IOException {
    var expected = search(whole, query);
    var best = expected.collect();
    var count = MomentCount.NONE;
    int videos = 0;
    var found = new ArrayList<ScoredTranscript>();
    var titles = TitlePart.NONE;
    var bounds = SearchBounds.NONE;
    var facets = new FacetTally();
    for (var half : halves) {
      var part = search(half, query);
      var collected = part.collect();
      count = count.plus(collected.count());
      videos += collected.videos();
      found.addAll(collected.best());
      titles = titles.plus(collected.titles());
      bounds = bounds.or(part.bounds());
      facets.addAll(part.facets().orElseThrow());
    }
    assertTrue(count.all() > 0, "something is found");
    assertEquals(best.count(), count);
    assertEquals(best.videos(), videos);
    assertEquals(
        best.best().stream().map(ScoredTranscript::video).toList(),
        found.stream().sorted(ScoredTranscript.BEST_FIRST).map(ScoredTranscript::video).toList());
    assertEquals(best.titles(), titles);
    assertEquals(expected.bounds(), bounds);
    assertEquals(query.startsWith("wor"), bounds.wordsCut());
    assertEquals(expected.facets().orElseThrow().counts(), facets.counts());
  }

  /** As a part that is searched elsewhere is sent. */
  @Test
  void countsThatAreReadOneByOneMakeTheSameTally() throws IOException {
    var search = search(whole, "tide");
    search.collect();
    var tally = search.facets().orElseThrow();
    var copy = new FacetTally();
    tally.languages().forEach(copy::addLanguage);
    tally.years().forEach(copy::addYear);
    tally
        .speakers()
        .spellings()
        .forEach(
            (key, names) -> names.forEach((name, count) -> copy.speakers().add(key, name, count)));
    tally
        .channels()
        .spellings()
        .forEach(
            (key, names) -> names.forEach((name, count) -> copy.channels().add(key, name, count)));
    tally
        .sources()
        .spellings()
        .forEach(
            (key, names) -> names.forEach((name, count) -> copy.sources().add(key, name, count)));
    assertEquals(5, tally.counts().size());
    assertEquals(tally.counts(), copy.counts());
  }

  @Test
  void thePlacesOfPairsOfWordsAddUp() throws IOException {
    var all = new Dictionary(whole, new SimilarWordCache());
    for (var first : WORDS) {
      for (var second : WORDS) {
        var places = new PairPlaces(0, 0, 0);
        for (var half : halves) {
          places =
              places.plus(
                  new Dictionary(half, new SimilarWordCache())
                      .pair(all.word(first), all.word(second)));
        }
        assertEquals(all.pair(all.word(first), all.word(second)), places, first + " " + second);
      }
    }
  }
}
