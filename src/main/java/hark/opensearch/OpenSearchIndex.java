package hark.opensearch;

import hark.lucene.shard.ShardedSearch;
import hark.lucene.shard.TranscriptBytes;
import hark.query.ParsedQuery;
import hark.query.PartialQuery;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.Fragment;
import hark.search.MomentPositions;
import hark.search.SearchResult;
import hark.search.SoundAlikes;
import hark.search.Suggestion;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import hark.search.request.TrackQuery;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * An index on a cluster of OpenSearch nodes. A change is durable on all copies of its shard once it
 * was sent, and visible with {@link #commit}. Safe to share between threads.
 */
public final class OpenSearchIndex implements TranscriptIndex {

  /** The most changes that are sent at once, in characters. */
  private static final int MOST_PENDING = 8 << 20;

  private static final int NOT_FOUND = 404;

  /** Far more segments than a transcript may have. */
  private static final int MOST_SEGMENTS = 1_000_000;

  private final ClusterClient client;
  private final String index;
  private final IndexLayout layout;
  private final PointsInTime points;
  private final ShardedSearch search;

  /** The changes that are not sent yet, as JSON in lines; guarded by itself. */
  private final StringBuilder pending = new StringBuilder();

  private OpenSearchIndex(ClusterClient client, IndexLayout layout, Duration searchLimit) {
    this.client = client;
    this.layout = layout;
    this.index = layout.name() + "-" + TranscriptBytes.schema();
    this.points = new PointsInTime(client, index, InstantSource.system());
    this.search = new ShardedSearch(points, searchLimit);
  }

  /**
   * Opens the index on a cluster; creates it, empty and partial, if it is missing.
   *
   * @param searchLimit the longest time of a search
   * @throws UncheckedIOException if no node answers, or the plugin is missing
   */
  public static OpenSearchIndex open(
      ClusterAddress address, IndexLayout layout, Duration searchLimit) {
    var opened = new OpenSearchIndex(new ClusterClient(address), layout, searchLimit);
    try {
      opened.createUnlessThere();
      return opened;
    } catch (IOException e) {
      opened.client.close();
      throw new UncheckedIOException("Cannot open the index on the cluster", e);
    }
  }

  private void createUnlessThere() throws IOException {
    try {
      client.send("GET", "/" + index + "/_mapping", "");
    } catch (ClusterException e) {
      if (e.status() != NOT_FOUND) {
        throw e;
      }
      create();
    }
  }

  private void create() throws IOException {
    var body = ClusterClient.JSON.createObjectNode();
    var settings = body.putObject("settings");
    settings.put("number_of_shards", layout.shards()).put("number_of_replicas", layout.replicas());
    settings.put("refresh_interval", -1).put("translog.durability", "request");
    settings.put("mapping.nested_objects.limit", MOST_SEGMENTS);
    var mappings = body.putObject("mappings").put("dynamic", "strict");
    mappings.putObject("_source").put("enabled", false);
    mappings.putObject("_routing").put("required", true);
    mappings.putObject("_meta").put("partial", true);
    var properties = mappings.putObject("properties");
    properties.putObject("transcript").put("type", "hark");
    properties.putObject("segments").put("type", "nested");
    client.send("PUT", "/" + index + "?wait_for_active_shards=all", body.toString());
  }

  private static String id(VideoId video, Track track) {
    return video.value() + " " + track.key(); // an ID contains no blank
  }

  @Override
  public void put(Transcript transcript) {
    var source = ClusterClient.JSON.createObjectNode();
    source.put("transcript", Base64.getEncoder().encodeToString(TranscriptBytes.write(transcript)));
    change("index", transcript.video().id(), transcript.track(), source.toString() + "\n");
  }

  @Override
  public void delete(VideoId video, Track track) {
    change("delete", video, track, "");
  }

  private void change(String action, VideoId video, Track track, String rest) {
    var line = ClusterClient.JSON.createObjectNode();
    line.putObject(action).put("_id", id(video, track)).put("routing", video.value());
    synchronized (pending) {
      pending.append(line).append('\n').append(rest);
      if (pending.length() > MOST_PENDING) {
        sendPending();
      }
    }
  }

  private void sendPending() {
    synchronized (pending) {
      if (pending.isEmpty()) {
        return;
      }
      try {
        var answer = client.send("POST", "/" + index + "/_bulk", pending.toString());
        for (var item : answer.path("items")) {
          var done = item.elements().next();
          int status = done.path("status").asInt();
          if (status >= 400 && status != NOT_FOUND) {
            throw new ClusterException(status, done.path("error").path("reason").asText());
          }
        }
        pending.setLength(0);
      } catch (IOException e) {
        throw new UncheckedIOException("The cluster did not take a change", e);
      }
    }
  }

  @Override
  public void clear() {
    synchronized (pending) {
      pending.setLength(0);
      try {
        client.send("DELETE", "/" + index, "");
        create();
      } catch (IOException e) {
        throw new UncheckedIOException("The index could not be emptied", e);
      }
      points.renew();
    }
  }

  @Override
  public void commit() {
    sendPending();
    try {
      client.send("POST", "/" + index + "/_refresh", "");
    } catch (IOException e) {
      throw new UncheckedIOException("The changes could not be made visible", e);
    }
    points.renew();
  }

  @Override
  public boolean isPartial() {
    try {
      var mapping = client.send("GET", "/" + index + "/_mapping", "");
      return mapping.path(index).path("mappings").path("_meta").path("partial").asBoolean();
    } catch (IOException e) {
      throw new UncheckedIOException("The cluster did not answer", e);
    }
  }

  @Override
  public void filled() {
    var body = ClusterClient.JSON.createObjectNode();
    body.putObject("_meta").put("partial", false);
    commit();
    try {
      client.send("PUT", "/" + index + "/_mapping", body.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The cluster did not answer", e);
    }
  }

  @Override
  public SearchResult search(
      ParsedQuery query, SearchRequest request, BooleanSupplier isCancelled) {
    return search.search(query, request, isCancelled);
  }

  @Override
  public Map<Integer, List<Fragment>> marks(
      ParsedQuery query, TrackQuery trackQuery, BooleanSupplier isCancelled) {
    return search.marks(query, trackQuery, isCancelled);
  }

  @Override
  public MomentPositions places(
      ParsedQuery query, TrackQuery trackQuery, int first, int end, BooleanSupplier isCancelled) {
    return search.places(query, trackQuery, first, end, isCancelled);
  }

  @Override
  public List<Optional<MomentPositions>> places(
      ParsedQuery query, List<TrackQuery> trackQueries, BooleanSupplier isCancelled) {
    return search.places(query, trackQueries, isCancelled);
  }

  @Override
  public List<Suggestion> suggest(PartialQuery partial) {
    return search.suggest(partial);
  }

  @Override
  public List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isCancelled) {
    return search.respell(words, every, most, isCancelled);
  }

  @Override
  public SoundAlikes soundAlikes(String word, BooleanSupplier isCancelled) {
    return search.soundAlikes(word, isCancelled);
  }

  @Override
  public String state() {
    return search.state();
  }

  @Override
  public Optional<Transcript> transcript(VideoId video, Track track) {
    return search.transcript(video, track);
  }

  @Override
  public List<IndexedTrack> entries(VideoId video) {
    return search.entries(video);
  }

  @Override
  public List<IndexedTrack> entries() {
    return search.entries();
  }

  @Override
  public List<IndexedTrack> entries(Optional<VideoId> after, int limit) {
    return search.entries(after, limit);
  }

  @Override
  public Totals totals() {
    return search.totals();
  }

  /** Ends the use of the cluster; changes since the last {@link #commit} are lost. */
  @Override
  public void close() {
    points.close();
    client.close();
  }
}
