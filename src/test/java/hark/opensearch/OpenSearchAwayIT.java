package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.Wait;
import hark.search.IndexCondition.Level;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import hark.search.Search;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose cluster goes away and comes back. */
class OpenSearchAwayIT {

  @TempDir private Path folder;

  private static IndexFault fault(IndexUnreachableException e) {
    return (IndexFault) e.reason().kind();
  }

  @Test
  void anIndexGoesOnWhereItWasWhenItsClusterIsBack() throws Exception {
    var node = TestNode.in(folder, 0);
    var refills = new AtomicInteger();
    var layout = new IndexLayout("away", 2, 0);
    try (var index = OpenSearchIndex.open(node.settings(), layout, Duration.ofSeconds(10))) {
      index.onOpenedAgain(refills::incrementAndGet);
      index.put(Transcripts.of("v", "high tide"));
      index.commit();
      index.filled();
      Wait.until(() -> index.condition().orElseThrow().level() == Level.GREEN);
      int before = refills.get();
      node.kill();
      var search = new Search(index);
      var request = SearchRequest.of("tide");
      var refused = assertThrows(IndexUnreachableException.class, () -> search.find(request));
      assertEquals(IndexFault.UNREACHABLE, fault(refused));
      index.put(Transcripts.of("w", "low tide"));
      assertThrows(IndexUnreachableException.class, index::commit);
      Wait.until(() -> index.condition().orElseThrow().level() == Level.UNREACHABLE);
      assertFalse(index.isPartial());
      var again = TestNode.in(folder, node.port());
      Wait.until(() -> index.condition().orElseThrow().isServing());
      Wait.until(() -> refills.get() > before);
      assertEquals(1, search.find(request).totalVideos());
      index.commit(); // what the cluster did not take was kept
      assertEquals(2, search.find(request).totalVideos());
      again.kill();
    }
  }
}
