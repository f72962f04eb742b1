package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.message.Message;
import hark.search.IndexBrokenException;
import hark.search.Search;
import hark.search.SearchEndedException;
import hark.search.SearchNote;
import hark.search.SearchResult.ResultPosition;
import hark.search.TranscriptIndex;
import hark.search.TranscriptIndexContract;
import hark.search.Transcripts;
import hark.search.request.MatchOptions;
import hark.search.request.MomentOrder;
import hark.search.request.ResultOrder;
import hark.search.request.ResultView;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.search.request.VideoSort;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneTranscriptIndexTest extends TranscriptIndexContract {

  private static final ResultOrder BY_TIME =
      new ResultOrder(VideoSort.NEWEST, MomentOrder.TIME, ResultView.MOMENTS);

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void chooseFolder() {
    folder = temporary.resolve("index");
  }

  @Override
  protected TranscriptIndex open() {
    return LuceneTranscriptIndex.open(temporary.resolve("contract"));
  }

  @Test
  void committedTranscriptsAreThereAfterReopening() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide"));
      index.commit();
    }
    try (var index = LuceneTranscriptIndex.open(folder)) {
      assertEquals(1, index.totals().videos());
    }
  }

  @Test
  void aNewFormIsFoundOnceItIsIndexed() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      var search = new Search(index);
      index.put(Transcripts.of("v", "the supply of the town"));
      index.commit();
      assertEquals(1, search.find(SearchRequest.of("supply")).totalMoments());
      index.put(Transcripts.of("w", "the supplies of the town"));
      index.commit();
      assertEquals(2, search.find(SearchRequest.of("supply")).totalMoments());
    }
  }

  @Test
  void anIndexOpenedAnewIsEmpty() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide"));
      index.commit();
    }
    try (var index = LuceneTranscriptIndex.openAnew(folder, LuceneTranscriptIndex.USUAL_LIMIT)) {
      assertEquals(0, index.totals().videos());
    }
  }

  @Test
  void aSecondWriterIsRejectedWithoutHarm() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide"));
      index.commit();
      var refused =
          assertThrows(IndexInUseException.class, () -> LuceneTranscriptIndex.open(folder));
      assertTrue(refused.getMessage().contains(folder.toString()));
      index.put(Transcripts.of("w", "tide"));
      index.commit();
      assertEquals(2, index.totals().videos());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
  void aDamagedIndexIsCreatedAnew(String file) throws IOException {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide"));
      index.commit();
    }
    breakFile(file);
    try (var index = LuceneTranscriptIndex.open(folder)) {
      assertEquals(0, index.totals().videos());
      index.put(Transcripts.of("v", "tide"));
      index.commit();
      assertEquals(1, index.totals().videos());
    }
  }

  @Test
  @Timeout(120)
  void damageInsideAFileIsFoundSoonAfterOpening() throws IOException {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide ".repeat(1_000)));
      index.commit();
    }
    var file = file(".cfs");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    try (var index = LuceneTranscriptIndex.open(folder)) {
      Wait.until(() -> index.totals().videos() == 0);
      assertTrue(index.isPartial());
      index.put(Transcripts.of("w", "tide"));
      index.commit();
      assertEquals(1, index.totals().videos());
    }
  }

  @Test
  void anIndexWhoseWriterFailedIsReopened() throws IOException {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide"));
      index.commit();
      Files.delete(folder.resolve(IndexWriter.WRITE_LOCK_NAME)); // makes the writer fail
      var lost = Transcripts.of("lost", "tide");
      assertThrows(UncheckedIOException.class, () -> index.put(lost));
      assertThrows(IndexBrokenException.class, () -> index.put(lost));
      assertEquals(1, index.totals().videos());
      index.put(Transcripts.of("w", "tide"));
      index.commit();
      assertEquals(2, index.totals().videos());
    }
  }

  @Test
  void aClosedIndexStaysClosed() {
    var index = LuceneTranscriptIndex.open(folder);
    index.close();
    index.close();
    assertThrows(IllegalStateException.class, () -> index.put(Transcripts.of("v", "tide")));
    LuceneTranscriptIndex.open(folder).close();
  }

  @Test
  void everyMomentIsGivenOutOnceHoweverManyThereAre() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide ".repeat(1_500), "tide ".repeat(1_000)));
      index.put(Transcripts.of("w", "tide"));
      index.commit();
      var starts = new ArrayList<Long>();
      var request =
          SearchRequest.of("tide").in(Optional.of(new VideoId("v"))).withResultOrder(BY_TIME);
      var search = new Search(index);
      var page = Optional.of(search.find(request.withView(ResultView.MOMENTS).withPage(1, 100)));
      while (page.isPresent()) {
        assertEquals(2_500, page.get().totalMoments());
        assertEquals(List.of(), page.get().incomplete());
        page.get().moments().forEach(one -> starts.add(one.moment().startMillis()));
        page = search.following(page.get(), () -> false);
      }
      assertEquals(2_500, starts.size());
      assertEquals(starts.stream().sorted().toList(), starts);
    }
  }

  @Test
  void aResultWhoseSnapshotIsGoneEndsAndSaysSo() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("v", "tide ".repeat(300)));
      index.commit();
      var search = new Search(index);
      var request = SearchRequest.of("tide").withView(ResultView.MOMENTS).withPage(1, 100);
      var first = search.find(request);
      var gone = new ResultPosition(0, Optional.of("other"), first.next());
      var last = search.following(first.withPosition(gone), () -> false).orElseThrow();
      assertEquals(List.of(), last.moments());
      assertEquals(List.of(Message.of(SearchNote.REST_EXPIRED)), last.incomplete());
      assertEquals(Optional.empty(), search.following(last, () -> false));
    }
  }

  @Test
  void aSearchThatNobodyWaitsForEnds() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      for (int i = 0; i < 100; i++) {
        index.put(Transcripts.of("v" + i, "tide"));
      }
      index.commit();
      var looks = new AtomicInteger();
      var found =
          new Search(index).find(SearchRequest.of("tide"), () -> looks.incrementAndGet() > 3);
      assertTrue(found.totalMoments() < 100, () -> "found " + found.totalMoments());
      assertFalse(found.incomplete().isEmpty());
    }
  }

  @Test
  void aSearchEndsWithinOneLongTranscriptToo() {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("long", "tide and tides ".repeat(50_000)));
      index.commit();
      var search = new Search(index);
      var query = SearchRequest.of("tide NEAR/5 tides OR and");
      assertEquals(List.of(), search.find(query).incomplete());
      var looks = new AtomicInteger();
      var found = search.find(query, () -> looks.incrementAndGet() > 2);
      assertEquals(0, found.totalMoments());
      assertFalse(found.incomplete().isEmpty());
      assertEquals(3, looks.get());
    }
  }

  @Test
  void momentsAndMarksOfOneTranscriptEndToo() {
    var asked =
        new TrackQuery(
            new VideoId("long"),
            Transcripts.of("long", "tide").track(),
            "tide NEAR/5 tides OR and",
            MatchOptions.USUAL);
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("long", "tide and tides ".repeat(50_000)));
      index.commit();
      var search = new Search(index);
      assertThrows(SearchEndedException.class, () -> search.places(asked, 0, 1, () -> true));
      assertThrows(SearchEndedException.class, () -> search.marks(asked, () -> true));
      var shown = new AtomicInteger();
      var hit = search.within(asked, 1_000_000, () -> shown.incrementAndGet() > 20).orElseThrow();
      assertTrue(hit.moments().size() < hit.momentCount(), () -> "all " + hit.momentCount());
    }
    try (var hasty = LuceneTranscriptIndex.open(folder, Duration.ofNanos(1))) {
      var ended =
          assertThrows(
              SearchEndedException.class, () -> new Search(hasty).places(asked, 0, 1, () -> false));
      assertEquals(SearchNote.TIME_LIMIT, ended.reason().kind());
    }
  }

  private void breakFile(String name) throws IOException {
    Files.write(file(name), new byte[] {1, 2, 3});
  }

  private Path file(String name) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(path -> path.getFileName().toString().contains(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
