package hark.ingest.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.disk.DurableFile;
import hark.ingest.FollowOutcome;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueReadOnlyException;
import hark.ingest.queue.StoredMessages;
import hark.ingest.store.FileLoss;
import hark.ingest.store.SealedFile;
import hark.ingest.store.SealedFile.Content;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.source.podcast.PodcastSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of podcast feeds on disk: a JSON file that is replaced as a whole, and a copy of it. Not
 * safe for use by several threads.
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
     * Returns the entry after a successful attempt. @param fresh the number of new episodes
     *
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

  private static final System.Logger LOG = System.getLogger(FeedStore.class.getName());
  private static final List<String> KNOWN =
      List.of("address", "title", "checked", "said", "saidMessage", "failed");

  /** The most feeds in the list. */
  public static final int MOST_FEEDS = 1_000;

  private static final String NAME = "feeds.json";

  /** The copy, so that damage to one of the files loses nothing. */
  private static final String COPY = "feeds.copy.json";

  private final StoreFolder store;
  private final Map<URI, FeedEntry> entries = new LinkedHashMap<>();

  /** The members of feeds that other versions of Hark wrote. */
  private final Map<URI, ObjectNode> unknown = new HashMap<>();

  private ObjectNode root = JsonNodeFactory.instance.objectNode();
  private Message readOnly = Message.EMPTY;

  private FeedStore(StoreFolder store) {
    this.store = store;
  }

  /**
   * Opens the list in this folder. If one of its two files is damaged, it is set aside and the
   * other one is used; if both are, the list is empty, and a notice is posted. A list of a newer
   * format cannot be changed.
   */
  public static FeedStore open(StoreFolder store) {
    var feeds = new FeedStore(store);
    try {
      feeds.read();
      return feeds;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The list of feeds in " + store.path() + " cannot be read or written", e);
    }
  }

  private void read() throws IOException {
    var first = SealedFile.read(file(NAME));
    var second = SealedFile.read(file(COPY));
    boolean intact = take(first) || take(second);
    var loss = Message.of(intact ? FileLoss.FEED_LIST_COPY : FileLoss.FEED_LIST);
    setAside(NAME, first, loss);
    setAside(COPY, second, loss);
    if (first instanceof Content.Missing && second instanceof Content.Whole) {
      store.damagedFiles().missing(file(NAME), loss);
    }
    if (first instanceof Content.Whole && second instanceof Content.Missing) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}, the copy of the list of feeds, was missing and has been written again. {1}",
          file(COPY),
          MessageTexts.ENGLISH.format(loss));
    }
    if (intact && readOnly.isEmpty() && !first.equals(second)) {
      repair();
    }
  }

  private boolean take(Content content) {
    try {
      switch (content) {
        case Content.Whole whole -> {
          for (var node : whole.json().path("feeds")) {
            var entry = read(node);
            entries.put(entry.address(), entry);
            unknown.put(entry.address(), ((ObjectNode) node).deepCopy().without(KNOWN));
          }
          root = whole.json();
          return true;
        }
        case Content.Newer newer -> {
          readOnly = Message.of(FollowOutcome.FEEDS_FROM_NEWER, Integer.toString(newer.format()));
          return true;
        }
        default -> {
          return false;
        }
      }
    } catch (RuntimeException e) { // JSON of another structure
      entries.clear();
      return false;
    }
  }

  private void setAside(String name, Content content, Message loss) {
    if (content instanceof Content.Damaged) {
      try {
        store.damagedFiles().move(file(name), loss);
      } catch (IOException | UncheckedIOException e) {
        store.damagedFiles().report(file(name), loss);
      }
    }
  }

  /** Makes both files equal again if possible. */
  private void repair() {
    try {
      write();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The list of feeds could not be repaired: " + e);
    }
  }

  private Path file(String name) {
    return store.path().resolve(name);
  }

  private static FeedEntry read(JsonNode node) {
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
    if (!readOnly.isEmpty()) {
      throw new QueueReadOnlyException(readOnly);
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
    try {
      DurableFile.createFolders(store.path());
      SealedFile.write(file(NAME), root);
      SealedFile.write(file(COPY), root);
    } catch (IOException e) {
      throw DurableFile.failure("The list of feeds could not be written", store.path(), e);
    }
  }
}
