package hark.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import hark.lucene.shard.ShardedSearch;
import hark.lucene.shard.TranscriptBytes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One index of a cluster: what is changed in it is sent with {@link #commit}, and then durable and
 * visible on all copies of its shards. Safe to share between threads.
 */
final class ClusterIndex {

  /** Far more segments than a transcript may have. */
  private static final int MOST_SEGMENTS = 1_000_000;

  /** The time for which the cluster remembers deletions, so that no older change undoes one. */
  private static final Duration REMEMBERED = Duration.ofHours(6);

  /**
   * The number of times that a node tries to open a shard. It cannot while points in time of a Hark
   * that ended show an earlier copy of it, some five minutes; a try takes seconds.
   */
  private static final int MOST_RETRIES = 100;

  private static final int UNAVAILABLE = 503;

  /** The member of a mapping's metadata that names whose index it is. */
  static final String OWNER = "hark";

  /** The member that tells whether an index was created and not filled since. */
  static final String PARTIAL = "partial";

  /** The member with the version of the schema. */
  static final String SCHEMA = "schema";

  private final ClusterClient client;
  private final String name;
  private final PointsInTime points;
  private final ShardedSearch search;
  private final PendingChanges pending;

  /** Held while changes are made visible. */
  private final ReentrantLock committing = new ReentrantLock();

  /** The number of the last change that is visible; guarded by {@link #committing}. */
  private long visible;

  private volatile boolean partial;

  /** The number of refreshes when another process was followed last; used by one thread. */
  private long refreshes = -1;

  /**
   * @param name of an index that exists
   * @param partial whether it was created and not filled since
   * @param onRefused runs after the cluster refused changes for good; must return at once
   */
  ClusterIndex(
      ClusterClient client,
      String name,
      boolean partial,
      VersionClock versions,
      Duration searchLimit,
      Runnable onRefused) {
    this.client = client;
    this.name = name;
    this.partial = partial;
    this.points = new PointsInTime(client, name, InstantSource.system());
    this.search = new ShardedSearch(points, searchLimit);
    this.pending = new PendingChanges(client, writeAlias(name), versions, onRefused);
  }

  /**
   * Creates an empty and partial index in the cluster.
   *
   * @param alias stands for the index from then on
   */
  static void create(ClusterClient client, String name, IndexLayout layout, Optional<String> alias)
      throws IOException {
    var body = ClusterClient.JSON.createObjectNode();
    var settings = body.putObject("settings");
    settings.put("number_of_shards", layout.shards()).put("number_of_replicas", layout.replicas());
    settings.put("refresh_interval", -1).put("translog.durability", "request");
    settings.put("allocation.max_retries", MOST_RETRIES);
    settings.put("mapping.nested_objects.limit", MOST_SEGMENTS);
    settings.put("gc_deletes", REMEMBERED.toHours() + "h");
    var mappings = body.putObject("mappings").put("dynamic", "strict");
    mappings.putObject("_source").put("enabled", false);
    mappings.putObject("_routing").put("required", true);
    mappings.set("_meta", meta(layout.name(), true));
    var properties = mappings.putObject("properties");
    properties.putObject("transcript").put("type", "hark");
    properties.putObject("segments").put("type", "nested");
    var aliases = body.putObject("aliases");
    aliases.putObject(writeAlias(name));
    alias.ifPresent(aliases::putObject);
    client.send("PUT", "/" + name, body.toString());
  }

  private static String writeAlias(String name) {
    return name + "-changes";
  }

  /** Returns what the mapping says of an index. */
  private static JsonNode meta(String owner, boolean partial) {
    return ClusterClient.JSON
        .createObjectNode()
        .put(OWNER, owner)
        .put(SCHEMA, TranscriptBytes.schema())
        .put(PARTIAL, partial);
  }

  String name() {
    return name;
  }

  ShardedSearch search() {
    return search;
  }

  PendingChanges pending() {
    return pending;
  }

  boolean isPartial() {
    return partial;
  }

  /** Ends all snapshots, so that nodes can open shards again that they closed. */
  void giveUpSnapshots() {
    points.giveUp();
  }

  /** Sends the changes before this call and makes them visible; calls meanwhile share the next. */
  void commit() throws IOException {
    long wanted = pending.last();
    committing.lock();
    try {
      if (visible >= wanted) {
        return;
      }
      long sent = pending.send();
      refresh();
      visible = sent;
    } finally {
      committing.unlock();
    }
  }

  /** Makes what the cluster has taken visible on all copies. */
  void refresh() throws IOException {
    var shards = client.send("POST", "/" + name + "/_refresh", "").path("_shards");
    if (shards.path("failed").asInt() > 0) {
      var reason = shards.path("failures").path(0).path("reason");
      throw new ClusterException(
          UNAVAILABLE,
          reason.path("type").asText(""),
          reason.path("reason").asText("A copy was not refreshed"));
    }
    points.renew();
  }

  /**
   * Follows what another process does to the index: the next search sees what became visible. Each
   * copy counts, since a snapshot may be of one that became up to date after the others.
   *
   * @param nowPartial whether the index was created and not filled since
   */
  void follow(boolean nowPartial) throws IOException {
    partial = nowPartial;
    var stats = client.send("GET", "/" + name + "/_stats/refresh", "");
    long now = stats.path("_all").path("total").path("refresh").path("external_total").asLong();
    if (now != refreshes) {
      refreshes = now;
      points.renew();
    }
  }

  /** Notes durably that the index is complete. */
  void filled(String owner) throws IOException {
    var body = ClusterClient.JSON.createObjectNode();
    body.set("_meta", meta(owner, false));
    client.send("PUT", "/" + name + "/_mapping", body.toString());
    partial = false;
  }

  /** Ends the use of the index; it stays in the cluster. */
  void close() {
    points.close();
  }
}
