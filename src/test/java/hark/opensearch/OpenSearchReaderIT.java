package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.Wait;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An index that one process changes and another one only reads. */
class OpenSearchReaderIT {

  private static long moments(OpenSearchIndex in) {
    return new Search(in).find(SearchRequest.of("tide")).count().exact();
  }

  @Test
  void aReaderFollowsTheWriter() {
    try (var writer = TestIndex.open();
        var reader = TestIndex.openToRead()) {
      writer.put(Transcripts.of("v", "high tide"));
      writer.commit();
      Wait.until(() -> moments(reader) == 1);
      assertTrue(reader.isPartial());
      var state = reader.state();
      writer.put(Transcripts.of("w", "low tide"));
      writer.commit();
      writer.filled();
      Wait.until(() -> moments(reader) == 2);
      Wait.until(() -> !reader.isPartial());
      assertNotEquals(state, reader.state());
      try (var fresh = writer.rebuild()) {
        fresh.put(Transcripts.of("v", "tide tide tide"));
        fresh.filled();
      }
      Wait.until(() -> moments(reader) == 3);
    }
  }

  @Test
  void aReaderChangesNothing() {
    try (var writer = TestIndex.open();
        var reader = TestIndex.openToRead()) {
      writer.put(Transcripts.of("v", "high tide"));
      writer.commit();
      var transcript = Transcripts.of("w", "low tide");
      assertThrows(IndexUnwritableException.class, () -> reader.put(transcript));
      assertThrows(IndexUnwritableException.class, reader::commit);
      assertThrows(IndexUnwritableException.class, reader::clear);
      assertThrows(IndexUnwritableException.class, reader::rebuild);
    }
  }

  @Test
  void aReaderDoesNotCreateAnIndex() {
    TestNode.start().deleteIndexes();
    var layout = new IndexLayout("testnone", 1, 0);
    var settings = TestNode.start().settings();
    try (var reader = OpenSearchIndex.openToRead(settings, layout, Duration.ofSeconds(10))) {
      var refused = assertThrows(IndexUnreachableException.class, reader::totals);
      assertEquals(IndexFault.NOT_CREATED, refused.reason().kind());
    }
  }
}
