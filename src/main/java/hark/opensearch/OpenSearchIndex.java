package hark.opensearch;

import hark.lucene.shard.ShardVersionException;
import hark.lucene.shard.ShardedSearch;
import hark.message.Message;
import hark.notice.StorageFault;
import hark.opensearch.ActiveIndexes.IndexChange;
import hark.search.IndexBrokenException;
import hark.search.IndexCondition;
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
  private final ActiveIndexes indexes;
  private final ClusterWatch watch;

  private volatile Runnable refill = () -> {};
  private volatile Runnable failed = () -> {};
  private volatile LongConsumer committed = _ -> {};

  private OpenSearchIndex(
      ClusterClient client, IndexLayout layout, Duration searchLimit, boolean isWriter) {
    this.client = client;
    this.layout = layout;
    this.searchLimit = searchLimit;
    this.isWriter = isWriter;
    this.indexes = new ActiveIndexes(client, layout, isWriter, this::index);
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
      return (isWriter ? indexes.current() : indexes.followed()).name();
    }

    @Override
    public void isBack() {
      refill.run();
    }

    @Override
    public void lacksPart() {
      indexes.known().ifPresent(ClusterIndex::giveUpSnapshots);
    }
  }

  @Override
  public Optional<IndexCondition> condition() {
    return Optional.of(watch.condition());
  }

  /** A use of an index of the cluster. */
  @FunctionalInterface
  private interface IndexUse<T> {
    T of(ClusterIndex index) throws IOException;
  }

  private ClusterIndex index(Generations.Generation found) {
    return new ClusterIndex(
        client, found.name(), found.partial(), versions, searchLimit, () -> failed.run());
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
    if (indexes.forget(index)) {
      LOG.log(System.Logger.Level.ERROR, "The index {0} is gone from the cluster", index.name());
    }
    if (isWriter) {
      refill.run();
    }
    return new IndexBrokenException("The index is gone from the cluster", cause);
  }

  /** Reads the current index, once more if it was replaced meanwhile. */
  @Override
  <T> T read(Function<ShardedSearch, T> query) {
    var index = indexes.current();
    try {
      return use(index, now -> query.apply(now.search()));
    } catch (IndexBrokenException e) {
      if (indexes.known().isEmpty() && isWriter) {
        throw e; // it is gone, and no other one took its place
      }
      return use(indexes.current(), now -> query.apply(now.search()));
    } catch (IndexUnreachableException e) {
      if (indexes.known().filter(now -> now != index).isEmpty()) {
        throw e;
      }
      return use(indexes.current(), now -> query.apply(now.search())); // it was being deleted
    }
  }

  /** Changes the index; a failure of the rebuild does not affect the change of the current one. */
  private void change(IndexChange change) {
    requireWriter();
    indexes.change(index -> changeCurrent(index, change), change);
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
        indexes.forget(index);
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
    indexes.clear();
  }

  @Override
  public void commit() {
    requireWriter();
    long start = System.nanoTime();
    indexes.changeCurrent(index -> changeCurrent(index, ClusterIndex::commit));
    committed.accept(System.nanoTime() - start);
  }

  @Override
  public Optional<Message> refusal(VideoId video, Track track) {
    return indexes.known().flatMap(index -> index.pending().refusal(video, track));
  }

  /**
   * Returns whether something may be missing; true as well before the cluster was first reached.
   */
  @Override
  public boolean isPartial() {
    return indexes.known().map(ClusterIndex::isPartial).orElse(true);
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
    return new Rebuild(indexes.build());
  }

  /**
   * Ends the use of the cluster and abandons a rebuild in progress; changes since the last {@link
   * #commit} are lost. Idempotent.
   */
  @Override
  public void close() {
    watch.close();
    indexes.close();
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
      use(rebuilt, done(ClusterIndex::commit)); // most of it, while others change the old one
      indexes.replaceBy(rebuilt);
    }

    @Override
    public void close() {
      indexes.abandon(rebuilt);
    }
  }
}
