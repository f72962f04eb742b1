package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import hark.search.IndexUnreachableException;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rebuilt index whose cluster does what it is asked for, but does not answer. */
@Timeout(120)
class OpenSearchLostAnswerIT {

  private final AtomicBoolean isLost = new AtomicBoolean();

  /** Passes a request on to the node of the tests. */
  private Optional<String> pass(ClusterClient node, LocalNode.Request request) throws IOException {
    int blank = request.line().indexOf(' ');
    var method = request.line().substring(0, blank);
    var answer = node.send(method, request.line().substring(blank + 1), request.body());
    return isLost.get() && request.line().startsWith("POST /_aliases")
        ? Optional.empty()
        : Optional.of(answer.toString());
  }

  private static long moments(OpenSearchIndex index, String text) {
    while (true) {
      try {
        return new Search(index).find(SearchRequest.of(text)).count().exact();
      } catch (IndexUnreachableException e) { // for a moment, since no node answered
        LockSupport.parkNanos(50_000_000);
      }
    }
  }

  @Test
  void theIndexBehindTheAliasIsNotDeleted() throws IOException {
    TestNode.start().deleteIndexes();
    var layout = new IndexLayout("testlost", 1, TestNode.start().replicas());
    try (var real = new ClusterClient(TestNode.start().settings());
        var node = new LocalNode(request -> pass(real, request));
        var index = OpenSearchIndex.open(node.settings(), layout, Duration.ofSeconds(10))) {
      moments(index, "old");
      index.put(Transcripts.of("old", "old tide"));
      index.commit();
      index.filled();
      try (var fresh = index.rebuild()) {
        fresh.put(Transcripts.of("new", "new tide"));
        isLost.set(true);
        assertThrows(IndexUnreachableException.class, fresh::filled);
      }
      isLost.set(false);
      assertEquals(1, moments(index, "new"));
      assertEquals(0, moments(index, "old"));
      assertFalse(index.isPartial());
      JsonNode all = real.send("GET", "/testlost-*/_alias", "");
      assertEquals(1, all.size());
    }
  }
}
