package hark.lucene;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.expand.TermExpansion;
import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.message.Message;
import hark.query.QueryParser;
import hark.search.MomentCount;
import hark.search.Search;
import hark.search.SearchNote;
import hark.search.SearchResult;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchExecutionTest {

  private static final int VIDEOS = 100;

  /** Searches many videos for one word while the clock advances by a fixed time at each look. */
  private static SearchResult find(Duration look, Duration limit) throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig(null));
        var states = new IndexSnapshots(writer)) {
      for (int i = 0; i < VIDEOS; i++) {
        writer.addDocuments(
            TranscriptDocument.block(Transcripts.of("v" + i, "tide"), new FormTerms()));
      }
      states.refresh();
      var nanos = new AtomicLong();
      var clock = new TimeLimit(limit, () -> nanos.addAndGet(look.toNanos()));
      try (var state = states.present()) {
        return new SearchExecution(QueryParser.parse("tide"), SearchRequest.of("tide"), clock)
            .from(state, 0);
      }
    }
  }

  @Test
  void aSlowSearchIsEndedWithANote() throws IOException {
    var result = find(Duration.ofSeconds(1), Duration.ofSeconds(4));
    assertTrue(result.totalMoments() > 0 && result.totalMoments() < VIDEOS);
    assertEquals(result.totalMoments(), result.totalVideos());
    assertEquals(10, result.hits().size());
    assertEquals(List.of(Message.of(SearchNote.TIME_LIMIT, 4)), result.incomplete());
  }

  @Test
  void aSearchWithinItsTimeIsComplete() throws IOException {
    var result = find(Duration.ofMillis(1), Duration.ofSeconds(4));
    assertEquals(VIDEOS, result.totalMoments());
    assertEquals(List.of(), result.incomplete());
  }

  @Test
  void aSearchThatNeedsTooMuchMemoryIsEndedWithANote(@TempDir Path folder) {
    try (var index = LuceneTranscriptIndex.open(folder)) {
      index.put(Transcripts.of("long", "tide ".repeat(50_000), "tide ".repeat(50_000)));
      index.put(Transcripts.of("short", "tide"));
      index.commit();
      var search = new Search(index);
      var few = search.find(SearchRequest.of("tide OR tides"));
      assertEquals(100_001, few.totalMoments());
      assertEquals(List.of(), few.incomplete());
      var many = search.find(SearchRequest.of(String.join(" OR ", nCopies(40, "tid*"))));
      assertTrue(many.totalMoments() < 100_001);
      assertEquals(List.of(Message.of(SearchNote.MEMORY_LIMIT)), many.incomplete());
    }
  }

  /** Creates a text whose words the query {@code tid*} finds. */
  private static String tides(int words) {
    return "tide ".repeat(words);
  }

  /** A use of a snapshot of an index. */
  @FunctionalInterface
  private interface SnapshotUse {
    void accept(IndexSnapshots.Snapshot snapshot) throws IOException;
  }

  /** Creates an index of one leaf for each text, and uses it. */
  private static void withLeaves(List<String> texts, SnapshotUse use) throws IOException {
    var config = new IndexWriterConfig(null).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, config);
        var states = new IndexSnapshots(writer)) {
      for (var text : texts) {
        var id = "v" + texts.indexOf(text);
        writer.addDocuments(TranscriptDocument.block(Transcripts.of(id, text), new FormTerms()));
        writer.flush();
      }
      states.refresh();
      try (var state = states.present()) {
        assertEquals(texts.size(), state.searcher().getIndexReader().leaves().size());
        use.accept(state);
      }
    }
  }

  @Test
  void theHitsOfEachLeafHaveTheWholeMemoryForTheirMoments() throws IOException {
    var text = String.join(" OR ", nCopies(8, "tid*")); // 1.8 of 4 million spans a leaf
    withLeaves(
        IntStream.range(0, 4).mapToObj(i -> tides(100_000 + i)).toList(),
        state -> {
          var limit = new TimeLimit(Duration.ofMinutes(1), System::nanoTime);
          var result =
              new SearchExecution(QueryParser.parse(text), SearchRequest.of(text), limit)
                  .from(state, 0);
          assertEquals(4, result.hits().size());
          result.hits().forEach(hit -> assertEquals(3, hit.moments().size()));
          assertEquals(List.of(), result.incomplete());
        });
  }

  @Test
  void aHitWhoseMomentsNeedTooMuchMemoryIsReportedAndTheNextOneHasItsOwn() throws IOException {
    var text = String.join(" OR ", nCopies(40, "tid*"));
    withLeaves(
        List.of(tides(100_000), tides(1)),
        state -> {
          var request = SearchRequest.of(text);
          var finder =
              new HitFinder(
                  QueryParser.parse(text),
                  TermExpansion.of(state.forms(), request.matchOptions().tiers()),
                  request.resultOptions(),
                  request.resultOrder().order(),
                  state.tracks(),
                  new TimeLimit(Duration.ofMinutes(1), System::nanoTime));
          assertFalse(finder.isTooLarge());
          var found = new ArrayList<ScoredTranscript>();
          for (var leaf : state.searcher().getIndexReader().leaves()) {
            int document = leaf.reader().maxDoc() - 1; // a transcript is the last of its block
            var names = new TranscriptNames(leaf);
            found.add(new ScoredTranscript(names, document, 1, new MomentCount(1, 0)));
          }
          var moments = finder.hits(found).stream().map(hit -> hit.moments().size()).toList();
          assertEquals(List.of(0, 1), moments);
          assertTrue(finder.isTooLarge());
        });
  }
}
