package hark.opensearch;

import hark.search.TranscriptIndex;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** New indexes of three shards on the node of the tests; each is deleted before the next. */
final class TestIndex {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestIndex() {}

  static TranscriptIndex open() {
    int number = NUMBER.incrementAndGet();
    var node = TestNode.start();
    node.deleteIndexes();
    var layout = new IndexLayout("test" + "abcdefghij".charAt(number % 10), 3, 0);
    return OpenSearchIndex.open(node.address(), layout, Duration.ofSeconds(10));
  }
}
