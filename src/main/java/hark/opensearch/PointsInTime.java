package hark.opensearch;

import hark.lucene.shard.LostSnapshotException;
import hark.lucene.shard.Shards;
import hark.search.part.RequestedPage;
import hark.transcript.VideoId;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The snapshots of an index on a cluster, each a point in time of OpenSearch: the current one, and
 * those of recent results. At most {@value #MOST} are kept, each for {@link #AGE} since its last
 * use; beyond that the least recently used one is dropped. Safe to share between threads.
 */
final class PointsInTime implements RequestedPage.Snapshots<Shards>, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PointsInTime.class.getName());

  static final int MOST = 32;

  /** The most that are deleted later if the cluster does not do it now. */
  private static final int MOST_LEFT = 1_000;

  static final Duration AGE = Duration.ofMinutes(5);

  /**
   * The time for which a new one is kept without a use. Short, since one whose ID is lost with the
   * node that created it is never deleted, and shards that are closed meanwhile wait for its end.
   */
  private static final Duration FIRST_AGE = Duration.ofSeconds(30);

  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  /** A part of the reason why a node has no further point in time. */
  private static final String TOO_MANY = "too many Point In Time";

  private final ClusterClient client;
  private final String index;
  private final InstantSource clock;
  private final ShardRequest search;

  /** The unique part of names. */
  private final String lifetime = HexFormat.of().toHexDigits(new Random().nextLong());

  /** Held while a point in time is created, by one thread for all; never inside of the monitor. */
  private final ReentrantLock opening = new ReentrantLock();

  /** The kept snapshots by name, the least recently used first. */
  private final Map<String, PointInTime> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** The current snapshot; null before the first use and after a change. */
  private PointInTime current;

  private long number;

  /** The number of times that the current snapshot became outdated. */
  private long renewals;

  /**
   * The IDs of points in time that the cluster did not delete. Until they end by themselves, shards
   * that were closed on their nodes cannot be opened again.
   */
  private final Set<String> left = new HashSet<>();

  PointsInTime(ClusterClient client, String index, InstantSource clock) {
    this.client = client;
    this.index = index;
    this.clock = clock;
    this.search = new ShardRequest(client, index);
  }

  /** A point in time of the cluster; guarded by its owner. */
  private static final class PointInTime {
    private final String name;
    private final String id;
    private final String state;
    private int uses;
    private Instant lastUsed;

    /** True once it was deleted, perhaps while it is in use. */
    private boolean isEnded;

    PointInTime(String name, String id, String state) {
      this.name = name;
      this.id = id;
      this.state = state;
    }
  }

  @Override
  public Shards present() throws IOException {
    var known = usedCurrent();
    if (known.isPresent()) {
      return known.get();
    }
    opening.lock();
    try {
      var opened = usedCurrent(); // by another thread meanwhile
      return opened.isPresent() ? opened.get() : opened();
    } finally {
      opening.unlock();
    }
  }

  private synchronized Optional<Shards> usedCurrent() {
    return Optional.ofNullable(current).map(this::use);
  }

  /** Begins a snapshot; it is not the current one if the index was changed meanwhile. */
  private Shards opened() throws IOException {
    long before = renewals();
    var id = create();
    synchronized (this) {
      number++;
      var point =
          new PointInTime(
              lifetime + "-" + Long.toHexString(number),
              id,
              lifetime + "-" + Long.toHexString(before));
      if (renewals == before) {
        current = point;
      }
      return use(point);
    }
  }

  private synchronized long renewals() {
    return renewals;
  }

  /** Creates a point in time; gives up kept ones if a node has no room for another. */
  private String create() throws IOException {
    try {
      return createOnce();
    } catch (ClusterException e) {
      if (e.status() != TOO_MANY_REQUESTS || !e.getMessage().contains(TOO_MANY) || !makeRoom()) {
        throw e;
      }
      return createOnce();
    }
  }

  /** Ends all kept snapshots that nobody uses at present; returns whether there were any. */
  private boolean makeRoom() {
    var ended = new ArrayList<String>();
    synchronized (this) {
      var all = new ArrayList<>(kept.values());
      kept.clear();
      all.forEach(one -> endUnused(one, ended));
    }
    ended.forEach(this::delete);
    return !ended.isEmpty();
  }

  /** Creates a point in time of all shards; returns its ID. */
  private String createOnce() throws IOException {
    // Without the last parameter, one would be had of those shards alone that answer now.
    var path =
        "/%s/_search/point_in_time?keep_alive=%ds&allow_partial_pit_creation=false"
            .formatted(index, FIRST_AGE.toSeconds());
    var answer = client.send("POST", path, "");
    var id = answer.path("pit_id").asText();
    if (answer.path("_shards").path("failed").asInt() > 0) {
      delete(id);
      throw ShardRequest.partial();
    }
    return id;
  }

  @Override
  public Optional<Shards> named(String name) {
    var ended = new ArrayList<String>();
    try {
      return named(name, ended);
    } finally {
      ended.forEach(this::delete);
    }
  }

  private synchronized Optional<Shards> named(String name, List<String> ended) {
    sweep(ended);
    if (current != null && current.name.equals(name)) {
      return Optional.of(use(current));
    }
    return Optional.ofNullable(kept.get(name)).map(this::use);
  }

  private Shards use(PointInTime point) {
    point.uses++;
    point.lastUsed = clock.instant();
    return new Snapshot(point);
  }

  /** Makes the next snapshot show what was changed before this call. */
  void renew() {
    var ended = new ArrayList<String>();
    synchronized (this) {
      renewals++;
      var before = current;
      current = null;
      endUnused(before, ended);
    }
    ended.forEach(this::delete);
  }

  private void keep(PointInTime point) {
    var ended = new ArrayList<String>();
    synchronized (this) {
      kept.put(point.name, point);
      sweep(ended);
    }
    ended.forEach(this::delete);
  }

  /** Ends a snapshot that the cluster no longer has, at least not whole. */
  private void lose(PointInTime point) {
    synchronized (this) {
      kept.remove(point.name);
      if (current == point) {
        current = null;
      }
      if (point.isEnded) {
        return;
      }
      point.isEnded = true;
    }
    delete(point.id); // nodes that are still there keep their part of it
  }

  /**
   * Ends all snapshots, those in use too: a node does not open a shard again as long as one of them
   * shows an earlier copy.
   */
  void giveUp() {
    var ended = new HashSet<String>();
    synchronized (this) {
      if (current != null) {
        kept.put(current.name, current);
        current = null;
      }
      for (var point : kept.values()) {
        point.isEnded = true;
        ended.add(point.id);
      }
      kept.clear();
      ended.addAll(left);
      left.clear();
    }
    ended.forEach(this::delete);
  }

  private void release(PointInTime point) {
    var ended = new ArrayList<String>();
    synchronized (this) {
      point.uses--;
      endUnused(point, ended);
    }
    ended.forEach(this::delete);
  }

  private void sweep(List<String> ended) {
    var oldest = clock.instant().minus(AGE);
    for (var all = kept.values().iterator(); all.hasNext(); ) {
      var one = all.next();
      if (kept.size() <= MOST && one.lastUsed.isAfter(oldest)) {
        return;
      }
      all.remove();
      endUnused(one, ended);
    }
  }

  /** Adds the ID of a snapshot that nobody uses any more to those that end. */
  private void endUnused(PointInTime point, List<String> ended) {
    if (point != null
        && !point.isEnded
        && point != current
        && point.uses == 0
        && !kept.containsKey(point.name)) {
      ended.add(point.id);
    }
  }

  /** Deletes a point in time from the cluster; without the monitor, for which searches wait. */
  private void delete(String id) {
    try {
      var body = ClusterClient.JSON.createObjectNode();
      body.putArray("pit_id").add(id);
      client.send("DELETE", "/_search/point_in_time", body.toString());
    } catch (IOException e) { // it ends by itself
      LOG.log(Level.DEBUG, "A point in time could not be deleted", e);
      leave(id, e);
    }
  }

  private synchronized void leave(String id, IOException failure) {
    boolean isGone = failure instanceof ClusterException e && e.status() == NOT_FOUND;
    if (!isGone && left.size() < MOST_LEFT) {
      left.add(id);
    }
  }

  /** The shards in one snapshot. */
  private final class Snapshot implements Shards {

    private final PointInTime point;

    Snapshot(PointInTime point) {
      this.point = point;
    }

    @Override
    public String name() {
      return point.name;
    }

    @Override
    public String state() {
      return point.state; // the same after the loss of a point in time, which changes nothing
    }

    @Override
    public void keep() {
      PointsInTime.this.keep(point);
    }

    @Override
    public List<byte[]> ask(byte[] question, Optional<VideoId> video, BooleanSupplier isCancelled)
        throws IOException {
      try {
        return video.isPresent()
            ? search.inPresent(question, video.get(), isCancelled)
            : search.in(point.id, AGE, question, isCancelled);
      } catch (ClusterException e) {
        if (e.status() == NOT_FOUND || e.status() >= FIRST_SERVER_ERROR) {
          lose(point); // the next one is of copies that are there
          throw new LostSnapshotException(e);
        }
        throw e;
      }
    }

    @Override
    public void close() {
      release(point);
    }
  }

  @Override
  public void close() {
    makeRoom(); // those in use end with their searches
    renew();
  }
}
