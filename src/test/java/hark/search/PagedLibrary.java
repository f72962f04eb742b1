package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A library in an index that changes all the time, to be read page by page. Moments are identified
 * by a number in their text.
 */
public final class PagedLibrary implements AutoCloseable {

  private static final int VIDEOS = 40;

  private final TranscriptIndex index;
  private final Random random = new Random(7);
  private final CompletableFuture<Void> writing;
  private volatile boolean isDone;

  /**
   * Fills an empty index, and begins to change it.
   *
   * @param index closed with this library
   */
  public PagedLibrary(TranscriptIndex index) {
    this.index = index;
    for (int i = 0; i < VIDEOS; i++) {
      change(i);
    }
    index.commit();
    writing = CompletableFuture.runAsync(this::write);
  }

  private void write() {
    for (int n = VIDEOS; !isDone; n++) {
      change(n);
      if (random.nextInt(3) == 0) {
        index.commit();
      }
    }
  }

  private void change(int n) {
    var id = "v" + random.nextInt(VIDEOS);
    if (random.nextInt(4) == 0) {
      index.delete(new VideoId(id), new Track("en", Track.TrackKind.HUMAN));
    } else {
      var texts = Stream.generate(() -> "tide " + n).limit(1 + random.nextInt(12));
      index.put(Transcripts.of(id, texts.toArray(String[]::new)));
    }
  }

  /**
   * Reads a result page by page, and checks that each moment is there once.
   *
   * @param request without its query text
   * @param byNumber whether pages are requested by their numbers, and not one after the other
   */
  public void checkEachMomentIsListedOnce(SearchRequest request, boolean byNumber) {
    var tides = request.withQueryText("tide");
    var first = new Search(index).find(tides);
    var seen = new ArrayList<>(moments(first));
    var result = first;
    for (int number = 2; result.next().isPresent(); number++) {
      result = new Search(index).find(tides.withPage(next(result, number, byNumber)));
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

  /** Ends the changes, and closes the index. */
  @Override
  public void close() {
    isDone = true;
    writing.join();
    index.close();
  }
}
