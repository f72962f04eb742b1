package hark.ingest.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.ingest.FollowOutcome;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueReadOnlyException;
import hark.ingest.queue.StoredMessages;
import hark.ingest.store.FileLoss;
import hark.ingest.store.SealedPair;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.source.podcast.PodcastSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of podcast feeds on disk, in a sealed file and a copy of it. Not safe for use by several
 * threads.
 */
public final class FeedStore {

  /**
   * A feed in the list.
   *
   * @param title blank until the feed was first read
   * @param checked the time of the last attempt to read it
   * @param said the outcome of that attempt; empty before the first one
   * @param failed whether that attempt failed
   */
  public record FeedEntry(
      URI address, String title, Optional<Instant> checked, Message said, boolean failed) {

    public static FeedEntry added(URI address) {
      return new FeedEntry(address, "", Optional.empty(), Message.EMPTY, false);
    }

    /**
     * Returns the entry after a successful attempt.
     *
     * @param fresh the number of new episodes
     * @param waiting the number of them that are imported later
     */
    FeedEntry read(PodcastSource.TranscriptOffer offer, int fresh, int waiting, Instant at) {
      var outcome =
          Message.of(FollowOutcome.READ, offer.episodes(), offer.requests().size(), fresh);
      if (waiting > 0) {
        outcome = and(outcome, Message.of(FollowOutcome.SOME_LATER, waiting));
      }
      if (offer.cut()) {
        outcome = and(outcome, Message.of(FollowOutcome.CUT));
      }
      return new FeedEntry(address, offer.title(), Optional.of(at), outcome, false);
    }

    private static Message and(Message first, Message second) {
      return Message.of(FollowOutcome.BOTH, first, second);
    }

    FeedEntry failed(Message reason, Instant at) {
      return new FeedEntry(address, title, Optional.of(at), reason, true);
    }
  }

  private static final List<String> KNOWN =
      List.of("address", "title", "checked", "said", "saidMessage", "failed");

  /** The most feeds in the list. */
  public static final int MOST_FEEDS = 1_000;

  private final SealedPair files;
  private final Map<URI, FeedEntry> entries = new LinkedHashMap<>();

  /** The members of feeds that other versions of Hark wrote. */
  private final Map<URI, ObjectNode> unknown = new HashMap<>();

  private ObjectNode root = JsonNodeFactory.instance.objectNode();

  private FeedStore(SealedPair files) {
    this.files = files;
  }

  /**
   * Opens the list in this folder. If one of its two files is damaged, it is set aside and the
   * other one is used; if both are, the list is empty, and a notice is posted. A list of a newer
   * format cannot be changed.
   */
  public static FeedStore open(StoreFolder store) {
    var feeds = new FeedStore(new SealedPair(store, "feeds"));
    try {
      feeds.files.read(feeds::read, FileLoss.FEED_LIST, FileLoss.FEED_LIST_COPY);
      return feeds;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The list of feeds in " + store.path() + " cannot be read or written", e);
    }
  }

  private void read(ObjectNode json) {
    var all = new LinkedHashMap<URI, FeedEntry>();
    var others = new HashMap<URI, ObjectNode>();
    for (var node : json.path("feeds")) {
      var entry = entry(node);
      all.put(entry.address(), entry);
      others.put(entry.address(), ((ObjectNode) node).deepCopy().without(KNOWN));
    }
    entries.putAll(all);
    unknown.putAll(others);
    root = json;
  }

  private static FeedEntry entry(JsonNode node) {
    return new FeedEntry(
        URI.create(node.required("address").textValue()),
        node.path("title").asText(),
        Optional.ofNullable(node.get("checked")).map(time -> Instant.parse(time.textValue())),
        StoredMessages.read(node, "said"),
        node.path("failed").asBoolean());
  }

  public List<FeedEntry> entries() {
    return List.copyOf(entries.values());
  }

  Optional<FeedEntry> find(URI address) {
    return Optional.ofNullable(entries.get(address));
  }

  /**
   * Adds or replaces a feed; it is on disk when this returns.
   *
   * @throws QueueFullException when there are too many feeds
   * @throws QueueReadOnlyException when a newer version wrote the list
   */
  public void put(FeedEntry entry) {
    if (!entries.containsKey(entry.address()) && entries.size() >= MOST_FEEDS) {
      throw new QueueFullException(QueueFullException.Bound.FEEDS, MOST_FEEDS);
    }
    change(() -> entries.put(entry.address(), entry));
  }

  void remove(URI address) {
    if (entries.containsKey(address)) {
      change(() -> entries.remove(address));
    }
  }

  /** Changes the list on disk and in memory, or neither. */
  private void change(Runnable change) {
    if (files.newerFormat().isPresent()) {
      var format = Integer.toString(files.newerFormat().getAsInt());
      throw new QueueReadOnlyException(Message.of(FollowOutcome.FEEDS_FROM_NEWER, format));
    }
    var before = new LinkedHashMap<>(entries);
    change.run();
    try {
      write();
    } catch (RuntimeException e) {
      entries.clear();
      entries.putAll(before);
      throw e;
    }
  }

  private void write() {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var entry : entries.values()) {
      var node = list.addObject().put("address", entry.address().toString());
      node.put("title", entry.title()).put("failed", entry.failed());
      StoredMessages.write(node, "said", entry.said());
      entry.checked().ifPresent(time -> node.put("checked", time.toString()));
      Optional.ofNullable(unknown.get(entry.address())).ifPresent(node::setAll);
    }
    root.set("feeds", list);
    files.write(root);
  }
}
