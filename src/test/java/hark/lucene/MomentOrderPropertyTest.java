package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.search.Moment;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.ResultOptions;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/**
 * The best moment of a video stands first in a result by relevance, and the others follow by time:
 * compared with a plain comparison of tier, distance and order of the words.
 */
class MomentOrderPropertyTest {

  /** So many words that no moment is made of the words of two segments. */
  private static final String APART = " so".repeat(50);

  private static Path folder;
  private static LuceneTranscriptIndex index;

  /** A place where both words are said. */
  private record Place(int between, boolean isInOrder, boolean isExact) {

    /** Returns one of the places of each kind, by a number from 0 to 23. */
    static Place of(int number) {
      return new Place(number / 4, number % 2 == 0, number / 2 % 2 == 0);
    }

    String text() {
      var other = isExact ? "tide" : "tides";
      var first = isInOrder ? "high" : other;
      return first + " so".repeat(between) + " " + (isInOrder ? other : "high") + APART;
    }

    double weight() {
      return 2.0 / (2 + between) * (isInOrder ? 1 : .7);
    }
  }

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("order");
    index = LuceneTranscriptIndex.open(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    index.close();
    IOUtils.rm(folder);
  }

  @Property(tries = 200)
  void theBestIsFirstAndTheOthersFollowByTime(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 23) Integer> numbers) {
    var places = numbers.stream().map(Place::of).toList();
    index.put(Transcripts.of("v", places.stream().map(Place::text).toArray(String[]::new)));
    index.commit();
    var best =
        IntStream.range(0, places.size())
            .boxed()
            .min(
                Comparator.comparing((Integer i) -> !places.get(i).isExact())
                    .thenComparing(i -> -places.get(i).weight())
                    .thenComparing(i -> i))
            .orElseThrow();
    var expected = new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
    expected.remove(best);
    expected.addFirst(best);
    var request = SearchRequest.of("high tide").withMoments(ResultOptions.ALL_MOMENTS);
    var hit = new Search(index).find(request).hits().getFirst();
    assertEquals(expected, hit.moments().stream().map(Moment::segment).toList());
  }
}
