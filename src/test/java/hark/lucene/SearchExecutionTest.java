package hark.lucene;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.message.Message;
import hark.query.QueryParser;
import hark.search.Search;
import hark.search.SearchNote;
import hark.search.SearchRequest;
import hark.search.SearchResult;
import hark.search.Transcripts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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
}
