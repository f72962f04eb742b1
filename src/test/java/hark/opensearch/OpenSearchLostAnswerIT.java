package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import hark.Wait;
import hark.search.IndexUnreachableException;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A rebuilt index whose cluster does what it is asked for, but does not answer. */
class OpenSearchLostAnswerIT {

  private final AtomicBoolean isLost = new AtomicBoolean();

  /** Passes a request on to the node of the tests, and its answer or refusal back. */
  private Optional<String> pass(ClusterClient node, LocalNode.Request request) throws IOException {
    int blank = request.line().indexOf(' ');
    var method = request.line().substring(0, blank);
    String answer;
    try {
      answer = node.send(method, request.line().substring(blank + 1), request.body()).toString();
    } catch (ClusterException e) {
      var refusal = ClusterClient.JSON.createObjectNode();
      refusal.putObject("error").put("type", e.type()).put("reason", e.getMessage());
      answer = e.status() + " " + refusal;
    }
    return isLost.get() && request.line().startsWith("POST /_aliases")
        ? Optional.empty()
        : Optional.of(answer);
  }

  /** Counts the moments once the cluster is asked again: it is not for a moment after a failure. */
  private static long moments(OpenSearchIndex index, String text) {
    return Wait.forValue(
            "an answer of the cluster", () -> answered(index, text), OptionalLong::isPresent)
        .getAsLong();
  }

  private static OptionalLong answered(OpenSearchIndex index, String text) {
    try {
      return OptionalLong.of(new Search(index).find(SearchRequest.of(text)).count().exact());
    } catch (IndexUnreachableException e) {
      return OptionalLong.empty();
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
