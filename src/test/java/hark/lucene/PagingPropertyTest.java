package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.search.Search;
import hark.search.SearchResult;
import hark.search.Transcripts;
import hark.search.request.MomentOrder;
import hark.search.request.PageRequest;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.VideoSort;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/**
 * Reading page by page gives each moment of the result once, whatever changes meanwhile. Moments
 * are identified by a number in their text.
 */
class PagingPropertyTest {

  private static final int VIDEOS = 40;

  private static Path folder;
  private static LuceneTranscriptIndex index;
  private static final AtomicBoolean done = new AtomicBoolean();
  private static CompletableFuture<Void> writing;

  @BeforeContainer
  static void startWriting() throws IOException {
    folder = Files.createTempDirectory("paging");
    index = LuceneTranscriptIndex.open(folder);
    var random = new Random(7);
    for (int i = 0; i < VIDEOS; i++) {
      change(random, i);
    }
    index.commit();
    writing = CompletableFuture.runAsync(() -> write(random));
  }

  @AfterContainer
  static void stopWriting() throws IOException {
    done.set(true);
    writing.join();
    index.close();
    IOUtils.rm(folder);
  }

  private static void write(Random random) {
    for (int n = VIDEOS; !done.get(); n++) {
      change(random, n);
      if (random.nextInt(3) == 0) {
        index.commit();
      }
    }
  }

  private static void change(Random random, int n) {
    var id = "v" + random.nextInt(VIDEOS);
    if (random.nextInt(4) == 0) {
      index.delete(new VideoId(id), new Track("en", Track.TrackKind.HUMAN));
    } else {
      var texts = Stream.generate(() -> "tide " + n).limit(1 + random.nextInt(12));
      index.put(Transcripts.of(id, texts.toArray(String[]::new)));
    }
  }

  @Property(tries = 300)
  void eachMomentIsListedOnce(
      @ForAll ResultView view,
      @ForAll VideoSort sort,
      @ForAll MomentOrder order,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll boolean byNumber) {
    var request =
        SearchRequest.of("tide")
            .withView(view)
            .withSort(sort)
            .withOrder(order)
            .withMoments(100)
            .withPage(1, size);
    var first = new Search(index).find(request);
    var seen = new ArrayList<String>();
    var result = first;
    seen.addAll(moments(result));
    for (int number = 2; result.next().isPresent(); number++) {
      result = new Search(index).find(request.withPage(next(result, number, byNumber)));
      assertEquals(List.of(), result.notes());
      assertEquals(first.count(), result.count());
      assertEquals(number, result.page());
      seen.addAll(moments(result));
    }
    assertEquals(first.pages(), result.page());
    assertEquals(first.totalMoments(), seen.size());
    assertEquals(seen.size(), new HashSet<>(seen).size());
  }

  private static PageRequest next(SearchResult result, int number, boolean byNumber) {
    int size = result.request().page().size();
    return byNumber
        ? new PageRequest(number, size, result.snapshot(), Optional.empty())
        : new PageRequest(1, size, Optional.empty(), result.next());
  }

  private static List<String> moments(SearchResult result) {
    var grouped =
        result.hits().stream()
            .flatMap(
                hit ->
                    hit.moments().stream()
                        .map(moment -> hit.video().id() + " " + moment.segment()));
    var flat =
        result.moments().stream().map(one -> one.video().id() + " " + one.moment().segment());
    return Stream.concat(grouped, flat).toList();
  }
}
