package hark.lucene;

import hark.lucene.expand.BoundaryCache;
import hark.lucene.expand.ExpansionCache;
import hark.lucene.match.SearchBudget;
import hark.lucene.sound.SoundDictionaries;
import hark.lucene.suggest.SimilarWordCache;
import hark.search.part.RequestedPage;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.StringHelper;

/**
 * The snapshots of an index that can be read: the current one, and those of recent results, so that
 * their next pages come from the same snapshot. At most {@value #MOST} are kept, each for {@link
 * #AGE} since its last use; beyond that the least recently used one is dropped. Safe to share
 * between threads.
 */
final class IndexSnapshots implements RequestedPage.Snapshots<IndexSnapshots.Snapshot>, Closeable {

  /**
   * The most snapshots kept. Readers share common files; a kept one costs only the files merged
   * away since.
   */
  static final int MOST = 32;

  static final Duration AGE = Duration.ofMinutes(5);

  /** One snapshot, open until it is closed. Used by one thread. */
  final class Snapshot implements Closeable {

    private final IndexSearcher searcher;

    private Snapshot(IndexSearcher searcher) {
      this.searcher = searcher;
    }

    IndexSearcher searcher() {
      return searcher;
    }

    /** Returns the name of the snapshot, unique across indexes and restarts. */
    String name() {
      return lifetime + "-" + Long.toHexString(version(searcher));
    }

    /** Returns the videos in it that have several tracks; computed at the first call. */
    TrackMap tracks() throws IOException {
      return IndexSnapshots.this.tracks(searcher.getIndexReader());
    }

    /** Returns the expansions of words in it. */
    ExpansionCache forms() {
      return IndexSnapshots.this.forms(searcher.getIndexReader());
    }

    /** Returns the words in it that are spelled alike. */
    SimilarWordCache similar() {
      return IndexSnapshots.this.similar(searcher.getIndexReader());
    }

    /** Keeps the snapshot for a while after it is closed, to be found by its name. */
    void keep() {
      IndexSnapshots.this.keep(searcher);
    }

    @Override
    public void close() throws IOException {
      searcher.getIndexReader().decRef();
    }
  }

  private record KeptSnapshot(IndexSearcher searcher, Instant lastUsed) {}

  private final SearcherManager present;
  private final InstantSource clock;
  private final Executor later;

  /** The unique part of names. IDs are counted up from a random one, so their ends differ. */
  private final String lifetime = HexFormat.of().formatHex(StringHelper.randomId(), 8, 16);

  /** The kept snapshots by version, the least recently used first. */
  private final Map<Long, KeptSnapshot> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** The tracks of each open reader. */
  private final Map<IndexReader.CacheKey, TrackMap> tracks = new ConcurrentHashMap<>();

  private final SoundDictionaries sounds = new SoundDictionaries();
  private final BoundaryCache boundaries = new BoundaryCache(SearchBudget::spend);
  private final SearchPreparation preparation;

  /** The expansions of each open reader. */
  private final Map<IndexReader.CacheKey, ExpansionCache> forms = new ConcurrentHashMap<>();

  /** The words of each open reader that are spelled alike. */
  private final Map<IndexReader.CacheKey, SimilarWordCache> similar = new ConcurrentHashMap<>();

  private boolean sweeping;
  private boolean closed;

  IndexSnapshots(IndexWriter writer) throws IOException {
    this(
        writer,
        InstantSource.system(),
        CompletableFuture.delayedExecutor(AGE.toSeconds() + 1, TimeUnit.SECONDS));
  }

  /** Creates the snapshots of a read-only index; closes its reader with them. */
  IndexSnapshots(DirectoryReader reader) throws IOException {
    this(
        new SearcherManager(reader, null),
        InstantSource.system(),
        CompletableFuture.delayedExecutor(AGE.toSeconds() + 1, TimeUnit.SECONDS));
  }

  /**
   * @param later runs a task after {@link #AGE}
   */
  IndexSnapshots(IndexWriter writer, InstantSource clock, Executor later) throws IOException {
    this(new SearcherManager(writer, null), clock, later);
  }

  private IndexSnapshots(SearcherManager present, InstantSource clock, Executor later) {
    this.present = present;
    this.preparation = new SearchPreparation(present, sounds);
    this.clock = clock;
    this.later = later;
  }

  /** Makes committed changes visible in the current snapshot. */
  void refresh() throws IOException {
    present.maybeRefreshBlocking();
    sweep();
  }

  /** Begins to prepare what searches will need, and returns at once. */
  void prepareSounds() throws IOException {
    preparation.begin();
  }

  /** Checks whether the sounds of an index that was opened with words have been read. */
  boolean areSoundsReady() {
    return preparation.isReady();
  }

  @Override
  public Snapshot present() throws IOException {
    return new Snapshot(present.acquire()); // releasing it also calls decRef
  }

  @Override
  public Optional<Snapshot> named(String name) throws IOException {
    if (!name.startsWith(lifetime + "-")) {
      return Optional.empty();
    }
    var now = present();
    if (now.name().equals(name)) {
      return Optional.of(now);
    }
    now.close();
    return kept(name);
  }

  private synchronized Optional<Snapshot> kept(String name) {
    sweep();
    for (var one : kept.values()) {
      var state = new Snapshot(one.searcher());
      if (state.name().equals(name) && one.searcher().getIndexReader().tryIncRef()) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  private synchronized void keep(IndexSearcher searcher) {
    if (closed) {
      return;
    }
    var before = kept.get(version(searcher));
    if (before == null) {
      searcher.getIndexReader().incRef();
    }
    kept.put(
        version(searcher),
        new KeptSnapshot(before == null ? searcher : before.searcher(), clock.instant()));
    sweep();
    sweepLater();
  }

  private TrackMap tracks(IndexReader reader) throws IOException {
    var helper = reader.getReaderCacheHelper();
    var known = tracks.get(helper.getKey());
    if (known == null) {
      known = TrackMap.of(reader);
      if (tracks.put(helper.getKey(), known) == null) {
        helper.addClosedListener(tracks::remove);
      }
    }
    return known;
  }

  private ExpansionCache forms(IndexReader reader) {
    var helper = reader.getReaderCacheHelper();
    return forms.computeIfAbsent(
        helper.getKey(),
        key -> {
          helper.addClosedListener(forms::remove);
          return new ExpansionCache(reader, sounds, boundaries, SearchBudget::spend);
        });
  }

  private SimilarWordCache similar(IndexReader reader) {
    var helper = reader.getReaderCacheHelper();
    return similar.computeIfAbsent(
        helper.getKey(),
        key -> {
          helper.addClosedListener(similar::remove);
          return new SimilarWordCache();
        });
  }

  /** Drops the snapshots that are too old or too many. */
  private synchronized void sweep() {
    var oldest = clock.instant().minus(AGE);
    for (Iterator<KeptSnapshot> all = kept.values().iterator(); all.hasNext(); ) {
      var one = all.next();
      if (kept.size() <= MOST && one.lastUsed().isAfter(oldest)) {
        return;
      }
      all.remove();
      release(one);
    }
  }

  private synchronized void sweepLater() {
    if (!sweeping && !kept.isEmpty()) {
      sweeping = true;
      later.execute(
          () -> {
            synchronized (this) {
              sweeping = false;
              sweep();
              sweepLater();
            }
          });
    }
  }

  /** Returns the number of kept snapshots. */
  synchronized int keptCount() {
    return kept.size();
  }

  @Override
  public void close() throws IOException {
    preparation.close();
    closeReaders();
  }

  private synchronized void closeReaders() throws IOException {
    closed = true;
    kept.values().forEach(IndexSnapshots::release);
    kept.clear();
    present.close();
  }

  private static void release(KeptSnapshot one) {
    try {
      one.searcher().getIndexReader().decRef();
    } catch (IOException e) {
      throw new UncheckedIOException("A snapshot of the index could not be closed", e);
    }
  }

  private static long version(IndexSearcher searcher) {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }
}
