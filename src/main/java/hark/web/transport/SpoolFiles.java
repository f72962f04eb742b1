package hark.web.transport;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The files for bodies and answers too large for memory, with a limit on their total size. The
 * folder is created when it is first needed and then emptied, since no file outlives the process;
 * if it cannot be written, a temporary one is used. Safe to share between threads.
 */
@Singleton
class SpoolFiles {

  private static final Logger LOG = Logger.getLogger(SpoolFiles.class);

  private Path folder;
  private final long room;
  private final AtomicLong free;
  private final AtomicLong names = new AtomicLong();
  private final ExecutorService deleter =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("spool").factory());
  private boolean isReady;

  SpoolFiles(RequestLimits limits) {
    folder = limits.spoolFolder();
    room = limits.spool();
    free = new AtomicLong(room);
  }

  /** A file of its own, deleted when it is closed. Safe to share between threads. */
  final class Sheet implements AutoCloseable {
    private final Path path;
    private final AtomicLong taken = new AtomicLong();
    private boolean isClosed;

    private Sheet(Path path) {
      this.path = path;
    }

    Path path() {
      return path;
    }

    /**
     * Reserves room for bytes that will be written.
     *
     * @throws BusyException when all files together would be too large
     */
    void grow(long bytes) {
      if (free.addAndGet(-bytes) < 0) {
        free.addAndGet(bytes);
        throw new BusyException();
      }
      taken.addAndGet(bytes);
    }

    /** Returns a stream into the file that reserves room as it is written. */
    OutputStream out() throws IOException {
      var file = Files.newOutputStream(path);
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          grow(length);
          file.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          file.close();
        }
      };
    }

    /** Deletes a file that was created after this was closed. */
    void deleteAgain() {
      deleter.execute(() -> delete(path));
    }

    @Override
    public synchronized void close() {
      if (isClosed) {
        return;
      }
      isClosed = true;
      free.addAndGet(taken.get());
      deleter.execute(() -> delete(path)); // may run on an event loop
    }
  }

  /** Returns a new file, not yet created. */
  synchronized Sheet sheet() {
    prepare();
    return new Sheet(folder.resolve(Long.toString(names.incrementAndGet())));
  }

  /** Returns the total size of all files, in bytes. */
  long used() {
    return room - free.get();
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warnf(e, "The file %s is no longer needed but cannot be deleted", path);
    }
  }

  private void prepare() {
    if (isReady) {
      return;
    }
    try {
      empty();
    } catch (IOException e) {
      LOG.infof("The folder %s cannot be used for large responses: %s", folder, e);
      useTemporaryFolder();
    }
    isReady = true;
  }

  private void empty() throws IOException {
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder)) {
      for (var file : old) {
        Files.delete(file);
      }
    }
    Files.delete(Files.createFile(folder.resolve("0"))); // it may be read-only
  }

  private void useTemporaryFolder() {
    try {
      folder = Files.createTempDirectory("hark-spool");
      folder.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException("No folder can be used for large responses", e);
    }
  }

  @PreDestroy
  void stop() {
    deleter.shutdown();
  }
}
