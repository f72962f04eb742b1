package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.disk.SmallDisk;
import hark.notice.StorageFault;
import hark.search.IndexBrokenException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The attempts to write an index again that could not be written, and its damage in use. */
@Timeout(120)
class IndexLifetimeTest {

  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir private Path temporary;

  @Test
  void anAttemptThatFailsIsLoggedAndFollowedByOthers() throws Exception {
    try (var disk = SmallDisk.mount(temporary.resolve("disk"), 4 * 1024)) {
      var folder = disk.folder().resolve("index");
      new IndexLifetime(folder, true, PAUSE).close();
      disk.setReadOnly(true);
      var lifetime = new IndexLifetime(folder, false, PAUSE);
      var reason = new AtomicReference<Optional<StorageFault>>(Optional.empty());
      var refilled = new CountDownLatch(1);
      var failures = new Failures(3);
      lifetime.onOpenedAgain(refilled::countDown);
      disk.setReadOnly(false);
      try (var other = otherWriter(folder)) {
        lifetime.onWritable(reason::set);
        assertEquals(Optional.of(StorageFault.READ_ONLY), reason.get());
        other.lock().ensureValid();
        assertTrue(failures.seen.await(2, TimeUnit.MINUTES), "each attempt is logged");
        assertEquals(1, refilled.getCount());
      } finally {
        failures.remove();
      }
      refilled.await();
      assertEquals(Optional.empty(), reason.get());
      lifetime.close();
    }
  }

  @Test
  void damageThatIsFoundInUseIsToldInOneLine() throws IOException {
    var told = new ArrayList<LogRecord>();
    var handler =
        new LineHandler() {
          @Override
          public void publish(LogRecord line) {
            told.add(line);
          }
        };
    var log = Logger.getLogger(IndexLifetime.class.getName());
    log.addHandler(handler);
    var lifetime = new IndexLifetime(temporary.resolve("index"), true);
    try {
      assertThrows(
          IndexBrokenException.class,
          () ->
              lifetime.use(
                  _ -> {
                    throw new CorruptIndexException("a checksum differs", "terms");
                  }));
    } finally {
      log.removeHandler(handler);
      lifetime.close();
    }
    assertEquals(1, told.size());
    assertTrue(told.getFirst().getMessage().contains("a checksum differs"));
    assertNull(told.getFirst().getThrown());
  }

  /** Another program that has the index open. */
  private record OtherWriter(FSDirectory directory, Lock lock) implements Closeable {

    @Override
    public void close() throws IOException {
      lock.close();
      directory.close();
    }
  }

  private static OtherWriter otherWriter(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    return new OtherWriter(directory, directory.obtainLock(IndexWriter.WRITE_LOCK_NAME));
  }

  /** Counts the lines of the log on failed attempts. */
  private static final class Failures extends LineHandler {

    private static final Logger LOG = Logger.getLogger(IndexLifetime.class.getName());
    private final CountDownLatch seen;

    Failures(int count) {
      seen = new CountDownLatch(count);
      LOG.addHandler(this);
    }

    void remove() {
      LOG.removeHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      if (line.getMessage().contains("trying again")) {
        assertFalse(line.getThrown() != null, "one line");
        seen.countDown();
      }
    }
  }

  /** A handler that keeps nothing back. */
  private abstract static class LineHandler extends Handler {

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
