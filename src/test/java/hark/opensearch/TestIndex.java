package hark.opensearch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** New indexes of three shards on the node of the tests; each is deleted before the next. */
final class TestIndex {

  private static final Duration SEARCH_LIMIT = Duration.ofSeconds(10);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestIndex() {}

  static OpenSearchIndex open() {
    TestNode.start().deleteIndexes();
    NUMBER.incrementAndGet();
    return openAgain();
  }

  /** Opens the last index once more, as another process would. */
  static OpenSearchIndex openAgain() {
    return OpenSearchIndex.open(TestNode.start().settings(), layout(), SEARCH_LIMIT);
  }

  /** Opens the last index as a process that only reads it. */
  static OpenSearchIndex openToRead() {
    return OpenSearchIndex.openToRead(TestNode.start().settings(), layout(), SEARCH_LIMIT);
  }

  private static IndexLayout layout() {
    var name = "test" + "abcdefghij".charAt(NUMBER.get() % 10);
    return new IndexLayout(name, 3, TestNode.start().replicas());
  }
}
