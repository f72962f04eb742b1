package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.message.Message;
import hark.search.Search;
import hark.search.SearchNote;
import hark.search.TranscriptIndex;
import hark.search.Transcripts;
import hark.search.request.PageRequest;
import hark.search.request.SearchRequest;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RebuildableIndexTest {

  private static final Transcript OLD = Transcripts.of("old", "the tide");
  private static final Transcript NEW = Transcripts.of("new", "the tide and the moon");

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void chooseFolder() {
    folder = temporary.resolve("index");
  }

  @Test
  void theOldIndexAnswersUntilTheNewOneIsComplete() {
    try (var index = filled(OLD)) {
      var next = index.rebuild();
      next.put(NEW);
      next.commit();
      assertEquals(1, moments(index, "tide"));
      assertEquals(0, moments(index, "moon"));
      assertFalse(index.isPartial());
      next.filled();
      next.close();
      assertEquals(1, moments(index, "moon"));
      assertFalse(index.isPartial());
    }
    assertEquals(List.of("2"), generations());
    try (var index = RebuildableIndex.open(folder)) {
      assertEquals(1, moments(index, "moon"));
    }
  }

  @Test
  void whatIsChangedMeanwhileReachesBoth() {
    try (var index = filled(OLD)) {
      var next = index.rebuild();
      next.put(OLD);
      index.put(NEW);
      index.commit();
      assertEquals(1, moments(index, "moon"));
      index.delete(OLD.video().id(), OLD.track());
      index.commit();
      next.filled();
      assertEquals(1, moments(index, "moon"));
      assertEquals(List.of(), index.entries(OLD.video().id()));
    }
  }

  @Test
  void aCrashOnTheWayLeavesTheOldOne() throws IOException {
    var crashed = temporary.resolve("crashed");
    try (var index = filled(OLD)) {
      var next = index.rebuild();
      next.put(NEW);
      next.commit();
      copy(folder, crashed);
    }
    try (var index = RebuildableIndex.open(crashed)) {
      assertEquals(1, moments(index, "tide"));
      assertEquals(0, moments(index, "moon"));
      assertFalse(index.isPartial());
    }
  }

  @Test
  void anAbandonedRebuildLeavesTheOldIndex() {
    try (var index = filled(OLD)) {
      try (var next = index.rebuild()) {
        next.put(NEW);
      }
      assertEquals(1, moments(index, "tide"));
      assertEquals(List.of("1"), generations());
      var first = index.rebuild();
      var second = index.rebuild();
      assertThrows(IllegalStateException.class, first::filled);
      first.close();
      second.put(NEW);
      second.filled();
      assertEquals(1, moments(index, "moon"));
    }
  }

  @Test
  void anIndexIsPartialUntilItIsFilled() {
    try (var index = RebuildableIndex.open(folder)) {
      assertTrue(index.isPartial());
      index.put(OLD);
      index.commit();
    }
    try (var index = RebuildableIndex.open(folder)) {
      assertTrue(index.isPartial(), "whatever was put in it");
      assertEquals(1, moments(index, "tide"));
      index.filled();
      assertFalse(index.isPartial());
    }
    try (var index = RebuildableIndex.open(folder)) {
      assertFalse(index.isPartial());
    }
  }

  @Test
  void aDamagedIndexIsPartialAgain() throws IOException {
    filled(OLD).close();
    try (var files = Files.list(folder.resolve("1"))) {
      var file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
      Files.write(file, new byte[] {1, 2, 3});
    }
    try (var index = RebuildableIndex.open(folder)) {
      assertTrue(index.isPartial());
      assertEquals(0, index.totals().videos());
    }
  }

  @Test
  void anIndexInTheFolderItselfIsKept() throws IOException {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(OLD);
      index.commit();
      index.filled();
    }
    try (var index = RebuildableIndex.open(folder)) {
      assertEquals(1, moments(index, "tide"));
      assertFalse(index.isPartial());
    }
    assertEquals(List.of("1"), generations());
  }

  @Test
  void aPageFromTheOldIndexIsNoLongerAvailable() {
    try (var index = filled(OLD, Transcripts.of("other", "tide"))) {
      var search = new Search(index);
      var first = search.find(SearchRequest.of("tide").withPage(1, 1));
      var next = index.rebuild();
      next.put(OLD);
      next.filled();
      var page = new PageRequest(1, 1, Optional.empty(), first.next());
      var second = search.find(SearchRequest.of("tide").withPage(page));
      assertEquals(List.of(Message.of(SearchNote.PAGE_EXPIRED)), second.notes());
      assertEquals(1, second.totalMoments());
    }
  }

  @Test
  void searchesStayCompleteWhileIndexesAreReplaced() throws Exception {
    var isOver = new AtomicBoolean();
    try (var index = filled(OLD);
        var threads = Executors.newFixedThreadPool(2)) {
      var searches =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            while (!isOver.get()) {
                              assertEquals(1, moments(index, "tide"));
                              assertEquals(1, index.entries().size());
                            }
                            return true;
                          }))
              .toList();
      for (int i = 0; i < 20; i++) {
        try (var next = index.rebuild()) {
          next.put(OLD);
          next.filled();
        }
      }
      isOver.set(true);
      for (var search : searches) {
        assertTrue(search.get());
      }
    }
    assertEquals(List.of("21"), generations());
  }

  @Test
  void pagesOfEntriesHoldEachVideoOnce() {
    try (var index = filled(OLD, NEW, Transcripts.of("a", "x"), Transcripts.of("b", "y"))) {
      index.delete(new VideoId("a"), OLD.track());
      index.commit();
      assertEquals(List.of("b", "new"), ids(index.entries(Optional.empty(), 2)));
      assertEquals(List.of("old"), ids(index.entries(Optional.of(new VideoId("new")), 2)));
      assertEquals(List.of("new", "old"), ids(index.entries(Optional.of(new VideoId("c")), 9)));
      assertEquals(List.of(), ids(index.entries(Optional.of(new VideoId("old")), 2)));
    }
  }

  private static List<String> ids(List<TranscriptIndex.IndexedTrack> entries) {
    return entries.stream().map(entry -> entry.video().id().value()).toList();
  }

  private RebuildableIndex filled(Transcript... transcripts) {
    var index = RebuildableIndex.open(folder);
    for (var transcript : transcripts) {
      index.put(transcript);
    }
    index.commit();
    index.filled();
    return index;
  }

  private static long moments(TranscriptIndex index, String query) {
    return new Search(index).find(SearchRequest.of(query)).totalMoments();
  }

  private List<String> generations() {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
