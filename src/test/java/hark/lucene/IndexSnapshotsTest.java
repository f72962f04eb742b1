package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexSnapshotsTest {

  private final List<Runnable> later = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private ByteBuffersDirectory directory;
  private IndexWriter writer;
  private IndexSnapshots states;

  @BeforeEach
  void open() throws IOException {
    directory = new ByteBuffersDirectory();
    writer = new IndexWriter(directory, new IndexWriterConfig(null));
    states = new IndexSnapshots(writer, () -> now, later::add);
  }

  @AfterEach
  void close() throws IOException {
    states.close();
    writer.close();
    directory.close();
  }

  /** Creates a new snapshot; returns the name of the one before, which is kept. */
  private String change() throws IOException {
    try (var state = states.present()) {
      state.keep();
      writer.addDocument(new Document());
      states.refresh();
      return state.name();
    }
  }

  private boolean isThere(String name) throws IOException {
    var state = states.named(name);
    if (state.isPresent()) {
      state.get().close();
    }
    return state.isPresent();
  }

  @Test
  void aKeptSnapshotIsUnchanged() throws IOException {
    var empty = change();
    try (var state = states.named(empty).orElseThrow()) {
      assertEquals(0, state.searcher().getIndexReader().numDocs());
    }
    try (var state = states.present()) {
      assertEquals(1, state.searcher().getIndexReader().numDocs());
    }
  }

  @Test
  void theCurrentSnapshotIsFoundByName() throws IOException {
    try (var state = states.present()) {
      assertTrue(isThere(state.name()));
    }
    assertEquals(0, states.keptCount());
  }

  @Test
  void aSnapshotThatIsNotKeptEndsWithTheNext() throws IOException {
    String name;
    try (var state = states.present()) {
      name = state.name();
    }
    writer.addDocument(new Document());
    states.refresh();
    assertFalse(isThere(name));
  }

  @Test
  void anUnusedSnapshotExpires() throws IOException {
    var name = change();
    now = now.plus(IndexSnapshots.AGE).minusMillis(1);
    assertTrue(isThere(name));
    now = now.plusMillis(1);
    assertFalse(isThere(name));
  }

  @Test
  void aUsedSnapshotIsKeptLonger() throws IOException {
    var name = change();
    now = now.plus(IndexSnapshots.AGE).minusSeconds(1);
    try (var state = states.named(name).orElseThrow()) {
      state.keep();
    }
    now = now.plus(Duration.ofMinutes(1));
    assertTrue(isThere(name));
  }

  @Test
  void theLeastRecentlyUsedSnapshotIsDropped() throws IOException {
    var first = change();
    var second = change();
    for (int i = 0; i < IndexSnapshots.MOST - 2; i++) {
      change();
    }
    try (var state = states.named(first).orElseThrow()) {
      state.keep();
    }
    change();
    assertEquals(IndexSnapshots.MOST, states.keptCount());
    assertTrue(isThere(first));
    assertFalse(isThere(second));
  }

  @Test
  void snapshotsExpireWithoutARequest() throws IOException {
    change();
    assertEquals(1, later.size());
    now = now.plus(IndexSnapshots.AGE).plusSeconds(1);
    later.removeFirst().run();
    assertEquals(0, states.keptCount());
    assertEquals(0, later.size());
  }

  @Test
  void aSnapshotInUseOutlivesItsExpiry() throws IOException {
    var name = change();
    try (var state = states.named(name).orElseThrow()) {
      now = now.plus(IndexSnapshots.AGE).plusSeconds(1);
      later.removeFirst().run();
      assertFalse(isThere(name));
      assertEquals(0, state.searcher().getIndexReader().numDocs());
    }
  }

  @Test
  void snapshotsOfAnotherOpeningAreDistinguished() throws IOException {
    var name = change();
    try (var others = new IndexSnapshots(writer)) {
      assertEquals(0, others.named(name).stream().count());
    }
  }
}
