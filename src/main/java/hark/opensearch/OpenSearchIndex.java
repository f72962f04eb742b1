package hark.opensearch;

import hark.lucene.shard.ShardVersionException;
import hark.lucene.shard.ShardedSearch;
import hark.message.Message;
import hark.notice.StorageFault;
import hark.search.IndexBrokenException;
import hark.search.IndexCondition;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * An index on a cluster of OpenSearch nodes, behind an alias, so that it can be rebuilt while it is
 * in use. It may be used while the cluster is away: each call then says so, and once the cluster is
 * back the index goes on by itself. Safe to share between threads.
 */
public final class OpenSearchIndex extends ForwardingSearch {

  private static final System.Logger LOG = System.getLogger(OpenSearchIndex.class.getName());

  private final ClusterClient client;
  private final IndexLayout layout;
  private final Duration searchLimit;
  private final boolean isWriter;
  private final VersionClock versions = new VersionClock(InstantSource.system());
  private final Generations generations;
  private final ClusterWatch watch;

  /**
   * Held for reading during changes of the index, and for writing while a generation begins or
   * ends.
   */
  private final ReadWriteLock changing = new ReentrantReadWriteLock();

  /** The index behind the alias; null before the cluster was first reached. */
  private volatile ClusterIndex current;

  /** The index that is being filled beside the current one; null if there is none. */
  private volatile ClusterIndex next;

  /** The last index for which it is not known whether it took the place of the one before. */
  private ClusterIndex undecided;

  private volatile Runnable refill = () -> {};
  private volatile Runnable failed = () -> {};
  private volatile LongConsumer committed = _ -> {};

  private OpenSearchIndex(
      ClusterClient client, IndexLayout layout, Duration searchLimit, boolean isWriter) {
    this.client = client;
    this.layout = layout;
    this.searchLimit = searchLimit;
    this.isWriter = isWriter;
    this.generations = new Generations(client, layout);
    this.watch = new ClusterWatch(client, new Watched(), !isWriter);
  }

  /**
   * Begins to use the index on a cluster, which need not be there yet. Once it is, an index that is
   * missing is created, empty and partial; so is one in place of an index of another schema.
   *
   * @param searchLimit the longest time of a search
   * @throws UncheckedIOException if the file of certificates cannot be read
   */
  public static OpenSearchIndex open(
      ClusterSettings settings, IndexLayout layout, Duration searchLimit) {
    return open(settings, layout, searchLimit, true);
  }

  /**
   * Begins to use an index that another process changes, as {@link #open} does. It follows the
   * other process within about a second; it can only be read.
   */
  public static OpenSearchIndex openToRead(
      ClusterSettings settings, IndexLayout layout, Duration searchLimit) {
    return open(settings, layout, searchLimit, false);
  }

  private static OpenSearchIndex open(
      ClusterSettings settings, IndexLayout layout, Duration searchLimit, boolean isWriter) {
    try {
      var opened = new OpenSearchIndex(new ClusterClient(settings), layout, searchLimit, isWriter);
      opened.watch.start();
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("The certificates cannot be read", e);
    }
  }

  /**
   * Sets an action to run each time the cluster is back, or the index was created anew, so that it
   * may lack something; it must return at once.
   */
  public void onOpenedAgain(Runnable newRefill) {
    refill = newRefill;
  }

  /**
   * Sets an action to run each time a change failed unexpectedly, or the cluster refused one for
   * good; it must return at once.
   */
  public void onFailed(Runnable newFailed) {
    failed = newFailed;
  }

  /**
   * Sets an action to run after each commit, with the time that it took in nanoseconds; it must
   * return at once.
   */
  public void onCommitted(LongConsumer newCommitted) {
    committed = newCommitted;
  }

  /**
   * Sets an action to run after each change of the condition of the cluster, and now; it must
   * return at once.
   */
  public void onCondition(Consumer<IndexCondition> changed) {
    watch.onChanged(changed);
  }

  /** The index as the watch over the cluster uses it. */
  private final class Watched implements ClusterWatch.WatchedIndex {

    @Override
    public String name() throws IOException {
      var index = current();
      return isWriter ? index.name() : follow(index).name();
    }

    @Override
    public void isBack() {
      refill.run();
    }
  }

  @Override
  public Optional<IndexCondition> condition() {
    return Optional.of(watch.condition());
  }

  /** Follows the process that changes the index; returns the index behind the alias now. */
  private ClusterIndex follow(ClusterIndex known) throws IOException {
    var found = generations.find();
    if (found.isPresent() && found.get().name().equals(known.name())) {
      known.follow(found.get().partial());
      return known;
    }
    current = null; // replaced by another one, or gone
    known.close();
    return current();
  }

  /** A use of an index of the cluster. */
  @FunctionalInterface
  private interface IndexUse<T> {
    T of(ClusterIndex index) throws IOException;
  }

  /** A change of an index of the cluster. */
  @FunctionalInterface
  private interface IndexChange {
    void of(ClusterIndex index) throws IOException;
  }

  /** Returns the index behind the alias; opens it at the first call. */
  private ClusterIndex current() {
    var known = current;
    if (known != null) {
      return known;
    }
    changing.writeLock().lock();
    try {
      if (current == null && isWriter) {
        var found = generations.open();
        var opened = index(found.name(), found.partial());
        opened.refresh(); // what was sent before an earlier process ended
        current = opened;
      } else if (current == null) {
        current =
            generations
                .find()
                .map(one -> index(one.name(), one.partial()))
                .orElseThrow(
                    () -> new IndexUnreachableException(Message.of(IndexFault.NOT_CREATED), null));
      }
      return current;
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  private ClusterIndex index(String name, boolean partial) {
    return new ClusterIndex(client, name, partial, versions, searchLimit, () -> failed.run());
  }

  /** Uses an index; tells callers of a failure in the terms of the port. */
  private <T> T use(ClusterIndex index, IndexUse<T> use) {
    try {
      return use.of(index);
    } catch (ShardVersionException e) {
      throw ClusterFaults.of(e);
    } catch (UncheckedIOException e) {
      throw failure(index, e.getCause());
    } catch (IOException e) {
      throw failure(index, e);
    }
  }

  private RuntimeException failure(ClusterIndex index, IOException cause) {
    watch.lookSoon();
    if (!ClusterFaults.isMissingIndex(cause)) {
      return ClusterFaults.of(cause);
    }
    changing.writeLock().lock();
    try {
      if (current == index) {
        LOG.log(System.Logger.Level.ERROR, "The index {0} is gone from the cluster", index.name());
        current = null;
      }
    } finally {
      changing.writeLock().unlock();
    }
    if (isWriter) {
      refill.run();
    }
    return new IndexBrokenException("The index is gone from the cluster", cause);
  }

  /** Reads the current index, once more if it was replaced meanwhile. */
  @Override
  <T> T read(Function<ShardedSearch, T> query) {
    var index = current();
    try {
      return use(index, now -> query.apply(now.search()));
    } catch (IndexBrokenException e) {
      if (current == null && isWriter) {
        throw e; // it is gone, and no other one took its place
      }
      return use(current(), now -> query.apply(now.search()));
    }
  }

  /** Changes the index; a failure of the rebuild does not affect the change of the current one. */
  private void change(IndexChange change) {
    requireWriter();
    var index = current(); // before the lock, which opening it needs alone
    changing.readLock().lock();
    try {
      var now = current == null ? index : current;
      changeCurrent(now, change);
      var beside = next;
      if (beside != null) {
        try {
          change.of(beside);
        } catch (IOException | RuntimeException e) {
          LOG.log(
              System.Logger.Level.ERROR,
              "The rebuild was abandoned; the old index stays in use",
              e);
          next = null; // the thread that fills it notices when it would replace the old one
        }
      }
    } finally {
      changing.readLock().unlock();
    }
  }

  private void requireWriter() {
    if (!isWriter) {
      throw new IndexUnwritableException(StorageFault.READ_ONLY, null);
    }
  }

  private static IndexUse<Boolean> done(IndexChange change) {
    return index -> {
      change.of(index);
      return true;
    };
  }

  private void changeCurrent(ClusterIndex index, IndexChange change) {
    try {
      change.of(index);
    } catch (IOException e) {
      watch.lookSoon();
      if (ClusterFaults.isMissingIndex(e)) {
        current = null; // the lock for it is held by this thread for reading only
        refill.run();
        throw new IndexBrokenException("The index is gone from the cluster", e);
      }
      throw ClusterFaults.of(e);
    } catch (RuntimeException e) {
      failed.run();
      throw e;
    }
  }

  @Override
  public void put(Transcript transcript) {
    change(index -> index.pending().put(transcript));
  }

  @Override
  public void delete(VideoId video, Track track) {
    change(index -> index.pending().delete(video, track));
  }

  @Override
  public void clear() {
    requireWriter();
    changing.writeLock().lock();
    try {
      abandon();
      var name = generations.create();
      replaceCurrent(index(name, true));
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  @Override
  public void commit() {
    requireWriter();
    long start = System.nanoTime();
    var index = current();
    changing.readLock().lock();
    try {
      changeCurrent(current == null ? index : current, ClusterIndex::commit);
    } finally {
      changing.readLock().unlock();
    }
    committed.accept(System.nanoTime() - start);
  }

  @Override
  public Optional<Message> refusal(VideoId video, Track track) {
    var known = current;
    return known == null ? Optional.empty() : known.pending().refusal(video, track);
  }

  /**
   * Returns whether something may be missing; true as well before the cluster was first reached.
   */
  @Override
  public boolean isPartial() {
    var known = current;
    return known == null || known.isPartial();
  }

  @Override
  public void filled() {
    change(
        index -> {
          index.commit();
          index.filled(layout.name());
        });
  }

  @Override
  public TranscriptIndex rebuild() {
    requireWriter();
    current();
    changing.writeLock().lock();
    try {
      abandon();
      next = index(generations.create(), true);
      return new Rebuild(next);
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** Abandons the new index, if there is one. */
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
    var old = current;
    try {
      generations.switchTo(by.name());
    } catch (IOException e) {
      undecided = by;
      next = null;
      current = null;
      by.close();
      if (old != null) {
        old.close();
      }
      throw e;
    }
    current = by;
    if (old != null) {
      drop(old);
    }
  }

  /** Abandons a rebuild unless it has ended. */
  private void abandon(ClusterIndex rebuilt) {
    changing.writeLock().lock();
    try {
      if (next == rebuilt) {
        abandon();
      } else if (current != rebuilt && undecided != rebuilt) {
        drop(rebuilt);
      }
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** Replaces the old index by a new one. */
  private void replaceBy(ClusterIndex rebuilt) {
    use(rebuilt, done(ClusterIndex::commit)); // most of it, while others still change the old one
    changing.writeLock().lock();
    try {
      if (next != rebuilt) {
        throw new IllegalStateException("The rebuild was abandoned");
      }
      rebuilt.commit();
      rebuilt.filled(layout.name());
      replaceCurrent(rebuilt);
      next = null;
    } catch (IOException e) {
      throw ClusterFaults.of(e);
    } finally {
      changing.writeLock().unlock();
    }
  }

  /**
   * Ends the use of the cluster and abandons a rebuild in progress; changes since the last {@link
   * #commit} are lost. Idempotent.
   */
  @Override
  public void close() {
    watch.close();
    changing.writeLock().lock();
    try {
      abandon();
      if (current != null) {
        current.close();
      }
    } finally {
      changing.writeLock().unlock();
    }
    client.close();
  }

  /** The index that is being built. */
  private final class Rebuild extends ForwardingSearch {

    private final ClusterIndex rebuilt;

    Rebuild(ClusterIndex rebuilt) {
      this.rebuilt = rebuilt;
    }

    @Override
    <T> T read(Function<ShardedSearch, T> query) {
      return use(rebuilt, index -> query.apply(index.search()));
    }

    @Override
    public void put(Transcript transcript) {
      use(rebuilt, done(index -> index.pending().put(transcript)));
    }

    @Override
    public void delete(VideoId video, Track track) {
      use(rebuilt, done(index -> index.pending().delete(video, track)));
    }

    @Override
    public void clear() {
      throw new UnsupportedOperationException("An index that is being built is abandoned instead");
    }

    @Override
    public void commit() {
      use(rebuilt, done(ClusterIndex::commit));
    }

    @Override
    public Optional<Message> refusal(VideoId video, Track track) {
      return rebuilt.pending().refusal(video, track);
    }

    @Override
    public boolean isPartial() {
      return true;
    }

    @Override
    public void filled() {
      replaceBy(rebuilt);
    }

    @Override
    public void close() {
      abandon(rebuilt);
    }
  }
}
