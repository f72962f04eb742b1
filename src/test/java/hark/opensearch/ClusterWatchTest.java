package hark.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The watch over a local server that does not answer. */
class ClusterWatchTest {

  @Test
  void theWatchEndsWithTheIndex() throws Exception {
    var asked = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    LocalNode.Answers answers =
        _ -> {
          asked.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return Optional.empty();
        };
    try (var node = new LocalNode(answers)) {
      var layout = new IndexLayout("test", 1, 0);
      try (var index = OpenSearchIndex.open(node.settings(), layout, Duration.ofSeconds(10))) {
        asked.await();
        assertTrue(index.isPartial());
        assertEquals(1, watches());
      }
      assertEquals(0, watches());
    }
  }

  private static long watches() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("cluster watch"))
        .count();
  }
}
