package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.lucene.WordStreams.Place;
import hark.search.Search;
import hark.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexes a whole corpus and holds the answers for random phrases against a scan of all words from
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
    var corpus = Corpus.find();
    if (corpus.isEmpty()) {
      return;
    }
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index(corpus.get(), index);
      hold(new Search(index));
    }
  }

  private void index(Corpus corpus, LuceneTranscriptIndex index) throws IOException {
    long[] nanos = {0};
    corpus.forEach(
        transcript -> {
          streams.add(transcript);
          long start = System.nanoTime();
          index.put(transcript);
          nanos[0] += System.nanoTime() - start;
        });
    long start = System.nanoTime();
    index.commit();
    nanos[0] += System.nanoTime() - start;
    var totals = index.totals();
    long scanned = streams.streams().stream().mapToLong(stream -> stream.words().length).sum();
    System.out.printf(
        "indexed: %,d transcripts, %,d segments, %,d words (%,d distinct) in %.1f s of one thread: %,.0f segments/s%n",
        totals.videos(),
        totals.segments(),
        totals.words(),
        streams.distinctWords(),
        nanos[0] / 1e9,
        totals.segments() / (nanos[0] / 1e9));
    System.out.printf(
        "on disk: %,d bytes, %.0f a segment%n",
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
              new SearchRequest(
                  text, Optional.empty(), page, SearchRequest.MAX_SIZE, SearchRequest.ALL_MOMENTS));
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
