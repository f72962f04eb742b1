package hark.opensearch;

import hark.message.Message;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The index behind the alias, and the one that is being built to take its place. Failures of the
 * cluster are told in the terms of the port. Safe to share between threads.
 */
final class ActiveIndexes implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ActiveIndexes.class.getName());

  private final Generations generations;
  private final String alias;
  private final boolean isWriter;
  private final Function<Generations.Generation, ClusterIndex> opening;

  /**
   * Held for reading during changes of the indexes, and for writing while one begins or ends to be
   * used.
   */
  private final ReadWriteLock changing = new ReentrantReadWriteLock();

  /** The index behind the alias; null before the cluster was first reached. */
  private final AtomicReference<ClusterIndex> current = new AtomicReference<>();

  /** The index that is being filled beside the current one; null if there is none. */
  private volatile ClusterIndex next;

  /** The last index for which it is not known whether it took the place of the one before. */
  private ClusterIndex undecided;

  /**
   * @param isWriter whether an index that is missing is created
   * @param opening opens an index that exists
   */
  ActiveIndexes(
      ClusterClient client,
      IndexLayout layout,
      boolean isWriter,
      Function<Generations.Generation, ClusterIndex> opening) {
    this.generations = new Generations(client, layout);
    this.alias = layout.name();
    this.isWriter = isWriter;
    this.opening = opening;
  }

  /** A change of an index of the cluster. */
  @FunctionalInterface
  interface IndexChange {
    void of(ClusterIndex index) throws IOException;
  }

  /** Returns the index behind the alias if it was opened; without a request. */
  Optional<ClusterIndex> known() {
    return Optional.ofNullable(current.get());
  }

  /** Returns the index behind the alias; opens it at the first call. */
  ClusterIndex current() {
    var known = current.get();
    if (known != null) {
      return known;
    }
    changing.writeLock().lock();
    try {
      if (current.get() == null) {
        current.set(isWriter ? opened() : found());
      }
      return current.get();
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  private ClusterIndex opened() throws IOException {
    var opened = opening.apply(generations.open());
    opened.refresh(); // what was sent before an earlier process ended
    return opened;
  }

  private ClusterIndex found() throws IOException {
    return generations
        .find()
        .map(opening)
        .orElseThrow(() -> new IndexUnreachableException(Message.of(IndexFault.NOT_CREATED), null));
  }

  /** Follows the process that changes the index; returns the index behind the alias now. */
  ClusterIndex followed() throws IOException {
    var known = current();
    var found = generations.find();
    if (found.isPresent() && found.get().name().equals(known.name())) {
      known.follow(found.get().partial());
      return known;
    }
    current.set(null); // replaced by another one, or gone
    known.close();
    return current();
  }

  /**
   * Notes that an index is gone from the cluster.
   *
   * @return whether it was the current one
   */
  boolean forget(ClusterIndex index) {
    return current.compareAndSet(index, null);
  }

  /**
   * Makes a change in the current index, and in the one that is being built; a failure there ends
   * the building, and nothing else.
   *
   * @param inCurrent makes it in the current index
   * @param beside the same change in the other one
   */
  void change(Consumer<ClusterIndex> inCurrent, IndexChange beside) {
    changeCurrent(
        index -> {
          inCurrent.accept(index);
          changeNext(beside);
        });
  }

  private void changeNext(IndexChange change) {
    var beside = next;
    if (beside != null) {
      try {
        change.of(beside);
      } catch (IOException | RuntimeException e) {
        LOG.log(
            System.Logger.Level.ERROR, "The rebuild was abandoned; the old index stays in use", e);
        next = null; // the thread that fills it notices when it would replace the old one
      }
    }
  }

  /** Makes a change in the current index, during which no other one takes its place. */
  void changeCurrent(Consumer<ClusterIndex> change) {
    var index = current(); // before the lock, which opening it needs alone
    changing.readLock().lock();
    try {
      var now = current.get();
      change.accept(now == null ? index : now);
    } finally {
      changing.readLock().unlock();
    }
  }

  /** Lets an empty and partial index take the place of the current one. */
  void clear() {
    changing.writeLock().lock();
    try {
      abandon();
      replaceCurrent(created());
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  private ClusterIndex created() throws IOException {
    return opening.apply(new Generations.Generation(generations.create(), true));
  }

  /** Begins to build an index in place of the current one; abandons an earlier one. */
  ClusterIndex build() {
    current();
    changing.writeLock().lock();
    try {
      abandon();
      next = created();
      return next;
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  /**
   * Lets an index that was built take the place of the current one.
   *
   * @throws IllegalStateException if it was abandoned meanwhile
   */
  void replaceBy(ClusterIndex built) {
    changing.writeLock().lock();
    try {
      if (next != built) {
        throw new IllegalStateException("The rebuild was abandoned");
      }
      built.commit();
      built.filled(alias);
      replaceCurrent(built);
      next = null;
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** Abandons an index that is being built, unless it has taken the place of the current one. */
  void abandon(ClusterIndex built) {
    changing.writeLock().lock();
    try {
      if (next == built) {
        abandon();
      } else if (current.get() != built && undecided != built) {
        drop(built);
      }
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** Abandons the index that is being built, if there is one. */
  private void abandon() {
    var beside = next;
    next = null;
    if (beside != null) {
      drop(beside);
    }
  }

  private void drop(ClusterIndex index) {
    index.close();
    try {
      generations.delete(index.name());
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The index {0} could not be deleted; it is at the next start: {1}",
          index.name(),
          e.toString());
    }
  }

  /**
   * Lets the alias stand for another index, and deletes the one before. If there is no answer, it
   * may stand for either: both are kept then, and the next use looks which it is.
   */
  private void replaceCurrent(ClusterIndex by) throws IOException {
    var old = current.get();
    try {
      generations.switchTo(by.name());
    } catch (IOException e) {
      undecided = by;
      next = null;
      current.set(null);
      by.close();
      if (old != null) {
        old.close();
      }
      throw e;
    }
    current.set(by);
    if (old != null) {
      drop(old);
    }
  }

  /** Abandons what is being built, and ends the use of the current index. */
  @Override
  public void close() {
    changing.writeLock().lock();
    try {
      abandon();
      known().ifPresent(ClusterIndex::close);
    } finally {
      changing.writeLock().unlock();
    }
  }
}
