package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.Wait;
import hark.notice.StorageFault;
import hark.search.IndexCondition;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index on a cluster that refuses work. */
class OpenSearchRefusalsIT {

  private OpenSearchIndex index;
  private ClusterClient client;

  @BeforeEach
  void open() throws IOException {
    index = TestIndex.open();
    client = new ClusterClient(TestNode.start().settings());
    index.put(Transcripts.of("v", "high tide"));
    index.commit();
  }

  @AfterEach
  void close() {
    index.close();
    client.close();
  }

  private void setting(String path, String name, Object value) throws IOException {
    var body = ClusterClient.JSON.createObjectNode();
    body.putPOJO(name, value);
    client.send("PUT", path, ClusterClient.JSON.writeValueAsString(body));
  }

  private long moments() {
    return new Search(index).find(SearchRequest.of("tide")).count().exact();
  }

  /** Searches; an answer that is not refused is whole. */
  private Optional<IndexUnreachableException> refusal() {
    try {
      assertEquals(1, moments());
      return Optional.empty();
    } catch (IndexUnreachableException e) {
      return Optional.of(e);
    }
  }

  @Test
  void aSearchThatNeedsMoreMemoryThanThereIsIsRefused() throws IOException {
    var limit = "indices.breaker.request.limit";
    client.send("PUT", "/_cluster/settings", "{\"transient\":{\"%s\":\"1kb\"}}".formatted(limit));
    try {
      var refused = assertThrows(IndexUnreachableException.class, this::moments);
      assertEquals(IndexFault.BUSY, refused.reason().kind());
    } finally {
      client.send("PUT", "/_cluster/settings", "{\"transient\":{\"%s\":null}}".formatted(limit));
    }
    assertEquals(1, moments());
  }

  @Test
  void aChangeWaitsUntilTheDiskOfTheClusterHasRoom() throws IOException {
    setting("/test*/_settings", "index.blocks.read_only_allow_delete", true);
    index.put(Transcripts.of("w", "low tide"));
    var refused = assertThrows(IndexUnwritableException.class, index::commit);
    assertEquals(StorageFault.FULL, refused.fault());
    assertEquals(1, moments());
    setting("/test*/_settings", "index.blocks.read_only_allow_delete", null);
    index.commit();
    assertEquals(2, moments());
  }

  @Test
  void noAnswerIsGivenInPartWhileAShardIsMissing() throws IOException {
    assumeTrue(TestNode.start().replicas() == 0, "a copy would take the place of the shard");
    var allocation = "{\"transient\":{\"cluster.routing.allocation.enable\":%s}}";
    client.send("PUT", "/_cluster/settings", allocation.formatted("\"none\""));
    try {
      client.send("POST", "/_cluster/reroute", cancellation().toString());
      var refused = Wait.forValue("a refusal", this::refusal, Optional::isPresent);
      assertEquals(IndexFault.PART_MISSING, refused.get().reason().kind());
    } finally {
      client.send("PUT", "/_cluster/settings", allocation.formatted("null"));
    }
    client.send("GET", "/_cluster/health/test*?wait_for_status=green&timeout=60s", "");
    assertEquals(1, moments());
  }

  @Test
  void aCopyThatNoNodeHasIsTold() {
    assumeTrue(TestNode.start().replicas() == 0, "there is a node for the copy");
    var layout = new IndexLayout("testcopy", 1, 1);
    var settings = TestNode.start().settings();
    try (var copied = OpenSearchIndex.open(settings, layout, Duration.ofSeconds(10))) {
      assertEquals(0, copied.totals().videos());
      Wait.until("a served index", () -> copied.condition().orElseThrow().isServing());
      var condition = copied.condition().orElseThrow();
      assertEquals(IndexCondition.Level.YELLOW, condition.level());
    }
  }

  /** Returns the command that takes a shard away that has nothing. */
  private ObjectNode cancellation() throws IOException {
    var body = ClusterClient.JSON.createObjectNode();
    for (var shard : client.send("GET", "/_cat/shards/test*?format=json", "")) {
      if (shard.path("docs").asText().equals("0")) {
        body.putArray("commands")
            .addObject()
            .putObject("cancel")
            .put("index", shard.path("index").asText())
            .put("shard", shard.path("shard").asInt())
            .put("node", shard.path("node").asText())
            .put("allow_primary", true);
        return body;
      }
    }
    throw new IOException("Each shard has something");
  }
}
