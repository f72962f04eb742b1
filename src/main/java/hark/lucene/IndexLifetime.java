package hark.lucene;

import hark.lucene.IndexFolder.Opening;
import hark.notice.StorageFault;
import hark.search.IndexBrokenException;
import hark.search.IndexUnwritableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The lifetime of an index in its folder: what uses it has it open, and it is opened again when its
 * writer failed or a file is damaged, and when a disk that was full or read-only can be written
 * again. Safe to share between threads.
 */
final class IndexLifetime {

  private static final System.Logger LOG = System.getLogger(IndexLifetime.class.getName());

  /** The time between a write that failed for lack of disk space and the next attempt. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Path folder;
  private final Duration pause;
  private final ReadWriteLock using = new ReentrantReadWriteLock();
  private OpenIndex opened;
  private boolean closed;

  private volatile Runnable refill = () -> {};
  private volatile Consumer<Optional<StorageFault>> writable = reason -> {};
  private final AtomicBoolean retrying = new AtomicBoolean();

  /**
   * Opens the index.
   *
   * @param anew whether the existing one is deleted
   */
  IndexLifetime(Path folder, boolean anew) throws IOException {
    this(folder, anew, PAUSE);
  }

  /**
   * @param pause between attempts to write to a full disk
   */
  IndexLifetime(Path folder, boolean anew, Duration pause) throws IOException {
    this.folder = folder;
    this.pause = pause;
    this.opened = OpenIndex.of(folder, anew ? Opening.ANEW : Opening.UNCHECKED);
    if (!anew && opened.unwritable().isEmpty()) {
      Thread.ofPlatform().name("index check").daemon().start(this::check);
    }
  }

  /**
   * Compares all files with their checksums while the index is in use already. If one is damaged,
   * the index is opened again as if a search had found that.
   */
  private void check() {
    var damage = damage();
    if (damage.isPresent() && !isClosed()) {
      try {
        use(
            now -> {
              throw damage.get();
            });
      } catch (RuntimeException e) { // always; it says what was done
        LOG.log(Level.WARNING, "A check of the index found damage: " + e.getMessage());
      }
    }
  }

  /** Reads all files; returns the first damage. */
  private Optional<IOException> damage() {
    try (var snapshot = use(now -> now.snapshots().present())) {
      IndexFolder.check(snapshot.searcher().getIndexReader(), this::isClosed);
    } catch (CorruptIndexException e) {
      return Optional.of(e);
    } catch (IOException | RuntimeException e) {
      if (!isClosed()) {
        LOG.log(Level.WARNING, "The index in {0} was not checked to its end: {1}", folder, e);
      }
    }
    return Optional.empty();
  }

  /**
   * Sets an action to run each time the index was reopened and may be incomplete; it must return at
   * once.
   */
  void onOpenedAgain(Runnable newRefill) {
    refill = newRefill;
  }

  /**
   * Sets an action to run each time the index becomes unwritable, with the reason, or writable
   * again; it must return at once.
   */
  void onWritable(Consumer<Optional<StorageFault>> newWritable) {
    writable = newWritable;
    report();
  }

  private void report() {
    using.readLock().lock();
    try {
      writable.accept(opened.unwritable());
      if (opened.unwritable().isPresent()) {
        retryLater();
      }
    } finally {
      using.readLock().unlock();
    }
  }

  /** Reports whether the index can be written, if it could not be when it was last tried. */
  void reportWhileRetrying() {
    if (retrying.get()) {
      report();
    }
  }

  /** Uses the index for a change; a read-only one is opened for writing first, if it can be. */
  <T> T write(IoFunction<OpenIndex, T> action) {
    openToWrite();
    return use(action);
  }

  /**
   * Uses the index.
   *
   * @throws IndexBrokenException if it had to be opened again, and something in it is missing
   * @throws IndexUnwritableException if it cannot be written
   * @throws UncheckedIOException if the disk fails otherwise
   */
  <T> T use(IoFunction<OpenIndex, T> action) {
    Exception broken;
    using.readLock().lock();
    var now = opened;
    try {
      return action.apply(now);
    } catch (CorruptIndexException | AlreadyClosedException e) {
      broken = e;
    } catch (IOException e) {
      if (StorageFault.ofWrite(e).isEmpty()) {
        throw new UncheckedIOException("The index in " + folder + " cannot be used", e);
      }
      broken = e;
    } finally {
      using.readLock().unlock();
    }
    throw openAgain(now, broken);
  }

  /** Opens a read-only index for writing. */
  private void openToWrite() {
    using.readLock().lock();
    try {
      if (closed || opened.unwritable().isEmpty()) {
        return;
      }
    } finally {
      using.readLock().unlock();
    }
    if (IndexFolder.unwritable(folder).isPresent()) {
      return;
    }
    using.writeLock().lock();
    try {
      if (!closed && opened.unwritable().isPresent()) {
        var before = opened;
        opened = OpenIndex.of(folder, Opening.CHECKED);
        before.closeBroken();
        writable.accept(opened.unwritable());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index in " + folder + " cannot be reopened", e);
    } finally {
      using.writeLock().unlock();
    }
  }

  /**
   * Reopens the index after the writer failed, as on a full disk, or a file was found to be
   * damaged; once for all threads that notice.
   */
  private RuntimeException openAgain(OpenIndex broken, Exception cause) {
    var unwritable = StorageFault.ofWrite(cause).or(broken::failure);
    using.writeLock().lock();
    try {
      if (closed) {
        return new IllegalStateException("The index is closed", cause);
      }
      if (opened == broken) {
        logOpeningAgain(cause);
        broken.closeBroken();
        var lasting = unwritable.isEmpty() ? unwritable : IndexFolder.unwritable(folder);
        opened =
            lasting.isPresent()
                ? OpenIndex.openReadOnly(folder, lasting.get())
                : OpenIndex.of(folder, Opening.CHECKED);
        afterOpening(unwritable);
      }
      return unwritable.isPresent()
          ? new IndexUnwritableException(unwritable.get(), cause)
          : new IndexBrokenException("The index was reopened; something in it is missing", cause);
    } catch (IOException e) {
      e.addSuppressed(cause);
      return new UncheckedIOException("The index in " + folder + " cannot be reopened", e);
    } finally {
      using.writeLock().unlock();
    }
  }

  /** Logs why the index is opened again: damage in a line, what nothing explains with its trace. */
  private void logOpeningAgain(Exception cause) {
    var text = "The index in " + folder + " could not be used and is being reopened";
    if (cause instanceof CorruptIndexException) {
      LOG.log(Level.ERROR, text + ": " + cause);
    } else {
      LOG.log(Level.ERROR, text, cause);
    }
  }

  /**
   * Requests that lost transcripts are added again: at once or, if there was no disk space, later.
   */
  private void afterOpening(Optional<StorageFault> unwritable) {
    if (unwritable.isEmpty()) {
      refill.run();
      return;
    }
    writable.accept(unwritable);
    retryLater();
  }

  private void retryLater() {
    if (retrying.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
          .execute(this::retry);
    }
  }

  private void retry() {
    retrying.set(false);
    try {
      retryNow();
    } catch (RuntimeException e) { // it would vanish in the executor, and no attempt would follow
      LOG.log(
          Level.WARNING,
          "The index in {0} could not be opened for writing; trying again: {1}",
          folder,
          Optional.ofNullable(e.getCause()).orElse(e).toString());
      if (!isClosed()) {
        retryLater();
      }
    }
  }

  private void retryNow() {
    openToWrite();
    if (!isClosed() && IndexFolder.unwritable(folder).isPresent()) {
      retryLater();
    } else if (!isClosed()) {
      report();
      refill.run();
    }
  }

  private boolean isClosed() {
    using.readLock().lock();
    try {
      return closed;
    } finally {
      using.readLock().unlock();
    }
  }

  /** Commits pending changes, and closes readers before the writer. Idempotent. */
  void close() {
    using.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        opened.close();
      }
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.WARNING, "The index in " + folder + " could not be closed properly", e);
    } finally {
      using.writeLock().unlock();
    }
  }

  /** A use of something that reads or writes files. */
  @FunctionalInterface
  interface IoFunction<A, B> {
    B apply(A argument) throws IOException;
  }
}
