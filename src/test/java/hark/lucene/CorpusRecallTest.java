package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.ingest.Importer;
import hark.lucene.WordStreams.Place;
import hark.search.Detail;
import hark.search.Page;
import hark.search.Search;
import hark.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports a whole corpus and holds the answers for random phrases against a scan of all words from
 * end to end. Prints what it counted. Not part of the usual tests; the README says how to run it.
 */
@Tag("corpus")
class CorpusRecallTest {

  private static final int PHRASES = 2_000;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 12;

  private final SplittableRandom random = new SplittableRandom(20_26);
  private final WordStreams streams = new WordStreams();
  @TempDir private Path folder;

  @Test
  void everyPhraseIsFoundAtItsSegmentsAndNowhereElse() throws IOException {
    var corpus =
        Corpus.find().orElseThrow(() -> new AssertionError("There is no corpus to import"));
    try (var index = LuceneTranscriptIndex.open(folder.resolve("index"))) {
      importAll(corpus, index);
      hold(new Search(index));
    }
  }

  /**
   * Takes every transcript the way any import goes: parsed, cleaned, archived, indexed, committed.
   */
  private void importAll(Corpus corpus, LuceneTranscriptIndex index) throws IOException {
    var timed = new TimedIndex(index);
    var importer =
        new Importer(
            FileArchive.open(folder.resolve("archive")),
            timed.index(),
            new VideoLocks(),
            Clock.systemUTC());
    long[] nanos = {0};
    corpus.forEach(
        transcript -> {
          streams.add(transcript);
          var raw = Corpus.raw(transcript);
          long start = System.nanoTime();
          importer.take(raw);
          nanos[0] += System.nanoTime() - start;
        });
    report(index, nanos[0], timed.nanos());
  }

  private void report(LuceneTranscriptIndex index, long importNanos, long indexNanos)
      throws IOException {
    var totals = index.totals();
    long scanned = streams.streams().stream().mapToLong(stream -> stream.words().length).sum();
    System.out.printf(
        "imported: %,d transcripts, %,d segments, %,d words (%,d distinct)%n",
        totals.videos(), totals.segments(), totals.words(), streams.distinctWords());
    System.out.printf(
        "one thread: %.1f s for all of it, %,.0f segments/s; %.1f s of that in the index, %,.0f segments/s%n",
        importNanos / 1e9,
        totals.segments() / (importNanos / 1e9),
        indexNanos / 1e9,
        totals.segments() / (indexNanos / 1e9));
    System.out.printf(
        "on disk: index %,d bytes, %.0f a segment%n",
        index.sizeInBytes(), (double) index.sizeInBytes() / totals.segments());
    assertEquals(scanned, totals.words(), "words indexed and words scanned");
  }

  private void hold(Search search) {
    var phrases = phrases();
    var expected = streams.scan(phrases);
    long missed = 0;
    long extra = 0;
    long moments = 0;
    long crossing = 0;
    for (int i = 0; i < phrases.size(); i++) {
      var found = found(search, phrases.get(i));
      moments += expected.get(i).size();
      crossing += expected.get(i).stream().filter(place -> place.last() > place.first()).count();
      missed += count(expected.get(i), found);
      extra += count(found, expected.get(i));
    }
    System.out.printf(
        "held: %,d phrases of %d to %d words, %,d moments, %,d of them over segment edges: %d missed, %d extra%n",
        phrases.size(), SHORTEST, LONGEST, moments, crossing, missed, extra);
    assertEquals(0, missed, "missed");
    assertEquals(0, extra, "extra");
  }

  /** How many of the first list are not in the second, each counted as often as it stands there. */
  private static long count(List<Place> list, List<Place> other) {
    var left = other.stream().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
    return list.stream().filter(place -> left.merge(place, -1L, Long::sum) < 0).count();
  }

  private List<Place> found(Search search, int[] phrase) {
    var text =
        Arrays.stream(phrase).mapToObj(streams::word).collect(Collectors.joining(" ", "\"", "\""));
    var places = new ArrayList<Place>();
    int pages = 1;
    for (int page = 1; page <= pages; page++) {
      var result =
          search.find(
              SearchRequest.of(text).withMoments(Detail.ALL_MOMENTS).withPage(page, Page.MAX_SIZE));
      pages = result.pages();
      for (var hit : result.hits()) {
        hit.moments()
            .forEach(
                m -> places.add(new Place(hit.video().id().value(), m.segment(), m.lastSegment())));
      }
      assertEquals(0, result.hint().stream().count(), text);
    }
    places.sort(null);
    return places;
  }

  /** Phrases as they are said at random places, half of them over a segment's edge. */
  private List<int[]> phrases() {
    var longEnough = streams.streams().stream().filter(s -> s.words().length > LONGEST).toList();
    var phrases = new ArrayList<int[]>();
    while (phrases.size() < PHRASES) {
      boolean wantsEdge = phrases.size() % 2 == 0;
      int length = SHORTEST + phrases.size() / 2 % (LONGEST - SHORTEST + 1);
      var stream = longEnough.get(random.nextInt(longEnough.size()));
      int at = random.nextInt(stream.words().length - length + 1);
      boolean overEdge = stream.segments()[at] != stream.segments()[at + length - 1];
      if (overEdge == wantsEdge) {
        phrases.add(Arrays.copyOfRange(stream.words(), at, at + length));
      }
    }
    return phrases;
  }
}
