package hark.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import hark.lucene.shard.TranscriptBytes;
import hark.message.Message;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The changes of an index that the cluster has not taken yet: the last of each transcript. Each has
 * a version, so that it can be sent again without harm, and never undoes a newer one. What the
 * cluster did not take stays until it does. Safe to share between threads.
 */
final class PendingChanges {

  private static final System.Logger LOG = System.getLogger(PendingChanges.class.getName());

  /** The size of changes that are sent at once, and of those that wait, in characters. */
  private static final long SENT_AT_ONCE = 8 << 20;

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;
  private static final int FORBIDDEN = 403;

  private final ClusterClient client;
  private final String alias;
  private final VersionClock versions;

  /** The last change of each transcript, by its ID; guarded by itself. */
  private final Map<String, Change> waiting = new LinkedHashMap<>();

  /** Held while changes are sent, so that they arrive in their order. */
  private final ReentrantLock sending = new ReentrantLock();

  /**
   * Why the last changes of transcripts were refused, by their IDs; guarded by {@link #waiting}.
   */
  private final Map<String, Message> refused = new HashMap<>();

  private final Runnable onRefused;
  private long size;
  private long last;

  /**
   * A change of one transcript.
   *
   * @param video decides on the shard
   * @param body the transcript; empty to delete it
   */
  private record Change(String id, String video, long version, String body) {

    int size() {
      return body.length() + 2 * id.length() + 100;
    }

    String lines() {
      var line = ClusterClient.JSON.createObjectNode();
      line.putObject(body.isEmpty() ? "delete" : "index")
          .put("_id", id)
          .put("routing", video)
          .put("version", version)
          .put("version_type", "external_gte"); // the same once more is no conflict
      return body.isEmpty() ? line + "\n" : line + "\n" + body + "\n";
    }

    Change withVersion(long newVersion) {
      return new Change(id, video, newVersion, body);
    }
  }

  /**
   * @param alias of one index; what is sent to the name of an index would create it where it is
   *     gone
   * @param onRefused runs after the cluster refused changes for good; must return at once
   */
  PendingChanges(ClusterClient client, String alias, VersionClock versions, Runnable onRefused) {
    this.client = client;
    this.alias = alias;
    this.versions = versions;
    this.onRefused = onRefused;
  }

  private static String id(VideoId video, Track track) {
    return video.value() + " " + track.key(); // an ID contains no blank
  }

  /** Adds or replaces a transcript. */
  void put(Transcript transcript) throws IOException {
    var body = ClusterClient.JSON.createObjectNode();
    body.put("transcript", Base64.getEncoder().encodeToString(TranscriptBytes.write(transcript)));
    add(transcript.video().id(), transcript.track(), body.toString());
  }

  /** Deletes a transcript. */
  void delete(VideoId video, Track track) throws IOException {
    add(video, track, "");
  }

  private void add(VideoId video, Track track, String body) throws IOException {
    if (isFull()) {
      send(); // where this fails, the new change is not kept either
    }
    synchronized (waiting) {
      refused.remove(id(video, track));
      keep(new Change(id(video, track), video.value(), versions.next(), body));
      last++;
    }
  }

  private boolean isFull() {
    synchronized (waiting) {
      return size > SENT_AT_ONCE;
    }
  }

  private void keep(Change change) {
    var before = waiting.remove(change.id()); // to the end
    size += change.size() - (before == null ? 0 : before.size());
    waiting.put(change.id(), change);
  }

  /** Returns why the cluster refused the last change of a transcript; empty if it did not. */
  Optional<Message> refusal(VideoId video, Track track) {
    synchronized (waiting) {
      return Optional.ofNullable(refused.get(id(video, track)));
    }
  }

  /** Returns the number of the last change. */
  long last() {
    synchronized (waiting) {
      return last;
    }
  }

  /**
   * Sends all changes before this call. Returns once each is durable on all copies of its shard.
   *
   * @return the number of the last change that was sent, or before
   */
  long send() throws IOException {
    sending.lock();
    try {
      long sent;
      do {
        List<Change> batch;
        synchronized (waiting) {
          batch = first();
          sent = last;
        }
        if (batch.isEmpty()) {
          return sent;
        }
        keepUntaken(batch, sent(batch));
      } while (true);
    } finally {
      sending.unlock();
    }
  }

  /** Sends changes; keeps them if there is no answer. */
  private JsonNode sent(List<Change> batch) throws IOException {
    try {
      return client.send("POST", "/" + alias + "/_bulk?require_alias=true", body(batch));
    } catch (IOException e) {
      putBack(batch);
      throw e;
    }
  }

  /** Takes the first changes, as many as are sent at once. */
  private List<Change> first() {
    var batch = new ArrayList<Change>();
    long length = 0;
    for (var all = waiting.values().iterator(); all.hasNext() && length < SENT_AT_ONCE; ) {
      var change = all.next();
      batch.add(change);
      length += change.size();
      size -= change.size();
      all.remove();
    }
    return batch;
  }

  private static String body(List<Change> batch) {
    var body = new StringBuilder();
    batch.forEach(change -> body.append(change.lines()));
    return body.toString();
  }

  /** Keeps changes that were not taken, but for those that newer ones replace. */
  private void putBack(List<Change> batch) {
    synchronized (waiting) {
      var newer = new LinkedHashMap<>(waiting);
      waiting.clear();
      size = 0;
      batch.forEach(this::keep);
      newer.values().forEach(this::keep);
    }
  }

  /**
   * Reads the answer to each change; throws if one was not taken that can be sent again. One that
   * is refused for good is no failure of those that were sent with it; see {@link #refusal}.
   */
  private void keepUntaken(List<Change> batch, JsonNode answer) throws IOException {
    var untaken = new ArrayList<Change>();
    var gone = new HashMap<String, Message>();
    ClusterException failure = null;
    for (int i = 0; i < batch.size(); i++) {
      var change = batch.get(i);
      var item = answer.path("items").path(i).elements().next();
      int status = item.path("status").asInt();
      if (status < FIRST_ERROR || status == NOT_FOUND && !item.has("error")) {
        continue;
      }
      var error = innermost(item.path("error"));
      if (status == CONFLICT) {
        newest(change, item.path("error").path("reason").asText("")).ifPresent(untaken::add);
        continue;
      }
      var told =
          new ClusterException(
              status, error.path("type").asText(""), error.path("reason").asText(""));
      if (isPassing(told)) {
        untaken.add(change);
        failure = told;
      } else {
        LOG.log(Level.ERROR, "The cluster refuses the transcript {0}: {1}", change.id(), told);
        gone.put(change.id(), ClusterFaults.reason(told));
      }
    }
    if (!untaken.isEmpty()) {
      putBack(untaken);
    }
    if (!gone.isEmpty()) {
      noteRefused(gone);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void noteRefused(Map<String, Message> gone) {
    synchronized (waiting) {
      gone.keySet().removeIf(waiting::containsKey); // a newer change may be taken
      refused.putAll(gone);
    }
    onRefused.run();
  }

  private static JsonNode innermost(JsonNode error) {
    var inner = error;
    while (inner.path("caused_by").isObject()) {
      inner = inner.path("caused_by");
    }
    return inner;
  }

  private static boolean isPassing(ClusterException refusal) {
    int status = refusal.status();
    return ClusterFaults.isOfPlugin(refusal)
        || status == TOO_MANY_REQUESTS
        || status == FORBIDDEN
        || status == NOT_FOUND
        || status >= FIRST_SERVER_ERROR;
  }

  /**
   * Decides on a change that is older than what the index has. Usually it is late; but if the other
   * version is of the future, the clock is behind that of an earlier process.
   *
   * @return the change with a new version, to be sent again; empty if it was late
   */
  private Optional<Change> newest(Change change, String reason) {
    long found = found(reason);
    if (versions.isPast(found)) {
      LOG.log(Level.DEBUG, "A late change of {0} is left out: {1}", change.id(), reason);
      return Optional.empty();
    }
    versions.raise(found);
    return Optional.of(change.withVersion(versions.next()));
  }

  /** Reads the version that an index has from the reason of a conflict; 0 if it is not there. */
  private static long found(String reason) {
    var before = "current version [";
    int from = reason.indexOf(before) + before.length();
    int to = reason.indexOf(']', from);
    try {
      return Long.parseLong(reason.substring(from, to));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      LOG.log(Level.WARNING, "The cluster gives no version with a conflict: {0}", reason);
      return 0;
    }
  }
}
