package hark.lucene;

import hark.notice.StorageFault;
import hark.search.IndexBrokenException;
import hark.search.IndexUnwritableException;
import hark.search.TranscriptIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * An index that can be rebuilt while it is in use: the old one answers until the new one is
 * complete and replaces it at once. Each is a generation, in a folder of its own, see {@link
 * IndexGenerations}. Safe to share between threads.
 */
public final class RebuildableIndex extends ForwardingIndex {

  private static final System.Logger LOG = System.getLogger(RebuildableIndex.class.getName());

  private final IndexGenerations generations;
  private final Duration searchLimit;

  /**
   * Held for reading during changes of the index, and for writing while a generation begins or
   * ends.
   */
  private final ReadWriteLock changing = new ReentrantReadWriteLock();

  private volatile Generation current;

  /** The number of the newest generation; no number is used twice. */
  private long lastNumber;

  /** The generation that is being filled beside the current one; null if there is none. */
  private volatile Generation next;

  private volatile Runnable refill = () -> {};
  private volatile Consumer<Optional<StorageFault>> writable = reason -> {};
  private volatile Runnable failed = () -> {};
  private volatile LongConsumer committed = nanos -> {};

  /** An index and the number of its generation. */
  private record Generation(long number, LuceneTranscriptIndex index) {}

  private RebuildableIndex(IndexGenerations generations, Duration searchLimit, Generation current) {
    this.generations = generations;
    this.searchLimit = searchLimit;
    this.current = current;
    this.lastNumber = current.number();
  }

  /**
   * Opens the newest complete index in a folder and deletes all others. If there is none, opens or
   * creates a partial one.
   *
   * @throws IndexInUseException if another process has it open
   * @throws UncheckedIOException if the disk fails
   */
  public static RebuildableIndex open(Path folder) {
    return open(folder, LuceneTranscriptIndex.USUAL_LIMIT);
  }

  /**
   * Opens an index as {@link #open(Path)}.
   *
   * @param searchLimit the longest time of a search
   */
  public static RebuildableIndex open(Path folder, Duration searchLimit) {
    try {
      var generations = IndexGenerations.in(folder);
      long number = generations.newest();
      var index = LuceneTranscriptIndex.open(generations.folder(number), searchLimit);
      generations.deleteAllBut(number);
      return new RebuildableIndex(generations, searchLimit, new Generation(number, index));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the index in " + folder, e);
    }
  }

  /** Sets an action as {@link LuceneTranscriptIndex#onOpenedAgain} does. */
  public void onOpenedAgain(Runnable newRefill) {
    refill = newRefill;
    current.index().onOpenedAgain(newRefill);
  }

  /** Sets an action as {@link LuceneTranscriptIndex#onWritable} does. */
  public void onWritable(Consumer<Optional<StorageFault>> newWritable) {
    writable = newWritable;
    current.index().onWritable(newWritable);
  }

  /**
   * Sets an action to run after each commit, with the time that it took in nanoseconds; it must
   * return at once.
   */
  public void onCommitted(LongConsumer newCommitted) {
    committed = newCommitted;
  }

  /**
   * Sets an action to run each time a change failed unexpectedly, so that the index may lack
   * something; it must return at once.
   */
  public void onFailed(Runnable newFailed) {
    failed = newFailed;
  }

  /** Changes the index; a failure of the rebuild does not affect the change of the current one. */
  @Override
  void change(Consumer<LuceneTranscriptIndex> action) {
    changing.readLock().lock();
    try {
      changeCurrent(action);
      var beside = next;
      if (beside != null) {
        try {
          action.accept(beside.index());
        } catch (RuntimeException e) {
          LOG.log(Level.ERROR, "The rebuild was abandoned; the old index stays in use", e);
          next = null; // the thread that fills it notices when it would replace the old one
        }
      }
    } finally {
      changing.readLock().unlock();
    }
  }

  /** Changes the current index; if that fails unexpectedly, something may be missing in it. */
  private void changeCurrent(Consumer<LuceneTranscriptIndex> action) {
    try {
      action.accept(current.index());
    } catch (IndexUnwritableException | IndexBrokenException e) {
      throw e; // the index is refilled once it can be
    } catch (RuntimeException | StackOverflowError e) {
      failed.run();
      throw e;
    }
  }

  @Override
  public void commit() {
    long start = System.nanoTime();
    changing.readLock().lock();
    try {
      changeCurrent(LuceneTranscriptIndex::commit);
    } finally {
      changing.readLock().unlock();
    }
    committed.accept(System.nanoTime() - start);
  }

  @Override
  public void filled() {
    changing.readLock().lock();
    try {
      current.index().filled();
    } finally {
      changing.readLock().unlock();
    }
  }

  @Override
  public TranscriptIndex rebuild() {
    changing.writeLock().lock();
    try {
      abandon();
      var index = current.index();
      if (!generations.hasRoomFor(index.sizeInBytes())) {
        LOG.log(
            Level.WARNING,
            "There is no space for a second index; the existing one is emptied and rebuilt.");
        index.empty();
        return new Rebuild(this, current);
      }
      long number = ++lastNumber;
      next =
          new Generation(
              number, LuceneTranscriptIndex.openAnew(generations.folder(number), searchLimit));
      return new Rebuild(this, next);
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** Abandons the new index, if there is one. */
  private void abandon() {
    var beside = next;
    next = null;
    if (beside != null) {
      beside.index().close();
      generations.delete(beside.number());
    }
  }

  /** Abandons a rebuild unless it has ended. */
  private void abandon(Generation rebuilt) {
    changing.writeLock().lock();
    try {
      if (next == rebuilt) {
        abandon();
      } else if (current != rebuilt) {
        rebuilt.index().close();
        generations.delete(rebuilt.number());
      }
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** Replaces the old index by a new one. */
  private void replaceBy(Generation rebuilt) {
    rebuilt.index().commit(); // most of it, while other threads still change the old one
    Generation old;
    changing.writeLock().lock();
    try {
      if (current == rebuilt) { // there was no disk space for a second one
        rebuilt.index().filled();
        return;
      }
      if (next != rebuilt) {
        throw new IllegalStateException("The rebuild was abandoned");
      }
      rebuilt.index().filled();
      rebuilt.index().onOpenedAgain(refill);
      rebuilt.index().onWritable(writable);
      old = current;
      current = rebuilt;
      next = null;
    } finally {
      changing.writeLock().unlock();
    }
    old.index().close(); // waits for threads that still read it
    generations.delete(old.number());
  }

  /** Reads the current index; repeats the read if it was replaced meanwhile. */
  @Override
  <T> T read(Function<LuceneTranscriptIndex, T> query) {
    while (true) {
      var generation = current;
      try {
        return query.apply(generation.index());
      } catch (IllegalStateException e) {
        if (generation == current) {
          throw e;
        }
      }
    }
  }

  /** Returns the size of the current index on disk, in bytes. */
  public long sizeInBytes() {
    return read(LuceneTranscriptIndex::sizeInBytes);
  }

  /** Closes the index and abandons a rebuild in progress. Idempotent. */
  @Override
  public void close() {
    changing.writeLock().lock();
    try {
      abandon();
      current.index().close();
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** The index that is being built. */
  private static final class Rebuild extends ForwardingIndex {

    private final RebuildableIndex whole;
    private final Generation rebuilt;

    Rebuild(RebuildableIndex whole, Generation rebuilt) {
      this.whole = whole;
      this.rebuilt = rebuilt;
    }

    @Override
    <T> T read(Function<LuceneTranscriptIndex, T> query) {
      return query.apply(rebuilt.index());
    }

    @Override
    void change(Consumer<LuceneTranscriptIndex> action) {
      action.accept(rebuilt.index());
    }

    @Override
    public void filled() {
      whole.replaceBy(rebuilt);
    }

    @Override
    public void close() {
      whole.abandon(rebuilt);
    }
  }
}
