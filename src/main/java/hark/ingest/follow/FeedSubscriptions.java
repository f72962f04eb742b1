package hark.ingest.follow;

import hark.ingest.FollowOutcome;
import hark.ingest.follow.FeedStore.FeedEntry;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueReadOnlyException;
import hark.ingest.store.StoreFolder;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.notice.NoticeBoard;
import hark.source.SourceException;
import hark.source.TranscriptRequest;
import hark.source.podcast.PodcastSource;
import hark.transcript.VideoId;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The subscriptions to podcast feeds. Each time a feed is read, its new episodes are imported. Safe
 * to share between threads; owns the thread that reads the feeds, one after the other.
 */
public final class FeedSubscriptions implements AutoCloseable {

  /**
   * A feed and its status.
   *
   * @param title the address if the feed has none
   * @param reading whether it is being read, or waits to be
   */
  public record FeedSubscription(
      URI address, String title, Message said, boolean failed, boolean reading) {}

  /** The most episodes of all feeds in the queue at the same time. */
  static final int MOST_WAITING = 200;

  /** The most episodes of all feeds that wait in memory to be queued. */
  static final int MOST_FOLLOWING = 20_000;

  private static final System.Logger LOG = System.getLogger(FeedSubscriptions.class.getName());

  private final PodcastSource source;
  private final ImportQueue queue;
  private final Predicate<VideoId> isHere;
  private final Clock clock;
  private final FeedStore store;
  private final Set<URI> reading = new HashSet<>();

  /** The episodes to be queued after earlier ones, by their feeds. */
  private final Map<URI, List<TranscriptRequest>> following = new LinkedHashMap<>();

  private volatile boolean isClosing;

  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("feeds").daemon().factory());

  private FeedSubscriptions(
      FeedStore store,
      PodcastSource source,
      ImportQueue queue,
      Predicate<VideoId> isHere,
      Clock clock) {
    this.store = store;
    this.source = source;
    this.queue = queue;
    this.isHere = isHere;
    this.clock = clock;
  }

  /**
   * Opens the list of feeds in this folder.
   *
   * @param store the folder of the list
   * @param isHere returns whether a video is in the library
   */
  public static FeedSubscriptions open(
      StoreFolder store,
      PodcastSource source,
      ImportQueue queue,
      Predicate<VideoId> isHere,
      Clock clock) {
    return new FeedSubscriptions(FeedStore.open(store), source, queue, isHere, clock);
  }

  /** Opens the list in a folder, with a notice board of its own. */
  static FeedSubscriptions open(
      Path folder,
      PodcastSource source,
      ImportQueue queue,
      Predicate<VideoId> isHere,
      Clock clock) {
    return open(StoreFolder.of(folder, new NoticeBoard()), source, queue, isHere, clock);
  }

  /** Returns the feeds in the order in which they were added. */
  public synchronized List<FeedSubscription> all() {
    return store.entries().stream()
        .map(
            entry ->
                new FeedSubscription(
                    entry.address(),
                    entry.title().isBlank() ? entry.address().toString() : entry.title(),
                    entry.said(),
                    entry.failed(),
                    reading.contains(entry.address())))
        .toList();
  }

  /** Returns the number of episodes of all feeds that were found and are not yet imported. */
  public synchronized int unfinished() {
    int later = following.values().stream().mapToInt(List::size).sum();
    return queue.open(PodcastSource.NAME) + later;
  }

  /** Subscribes to a feed and starts to read it; the subscription is on disk when this returns. */
  public synchronized void follow(URI address) {
    if (store.find(address).isEmpty()) {
      store.put(FeedEntry.added(address));
    }
    read(address);
  }

  /** Ends a subscription; imported episodes are kept. */
  public synchronized void unfollow(URI address) {
    store.remove(address);
    following.remove(address);
  }

  /** Starts to read a subscribed feed. */
  public synchronized void read(URI address) {
    if (store.find(address).isPresent() && reading.add(address)) {
      reader.execute(() -> readNow(address));
    }
  }

  /** Starts to read all feeds. */
  public synchronized void readAll() {
    store.entries().forEach(entry -> read(entry.address()));
  }

  private void readNow(URI address) {
    try {
      var offer = source.read(address);
      var fresh = offer.requests().stream().filter(one -> isNew(one.video())).toList();
      var left = submit(fresh);
      keep(address, left);
      finish(address, entry -> entry.read(offer, fresh.size(), left.size(), clock.instant()));
    } catch (SourceException e) {
      finish(address, entry -> entry.failed(e.reason(), clock.instant()));
    } catch (QueueFullException | QueueReadOnlyException e) {
      var reason = Message.of(FollowOutcome.QUEUE_CLOSED);
      finish(address, entry -> entry.failed(reason, clock.instant()));
    } catch (RuntimeException | Error e) { // one bad feed must not end the thread of all feeds
      if (!isClosing) {
        LOG.log(System.Logger.Level.ERROR, "A feed could not be read", e);
      }
      var reason = Message.of(FollowOutcome.SEE_LOG);
      finish(address, entry -> entry.failed(reason, clock.instant()));
    }
  }

  /** Queues as many episodes as may wait at the same time, and returns the rest. */
  private List<TranscriptRequest> submit(List<TranscriptRequest> fresh) {
    int room = Math.min(MOST_WAITING - queue.open(PodcastSource.NAME), queue.room());
    int some = Math.clamp(room, 0, fresh.size());
    if (some > 0) {
      queue.submit(fresh.subList(0, some));
    }
    return List.copyOf(fresh.subList(some, fresh.size()));
  }

  /** Keeps episodes to queue later; any beyond the limit are found when the feed is read again. */
  private synchronized void keep(URI address, List<TranscriptRequest> episodes) {
    following.remove(address);
    int kept = following.values().stream().mapToInt(List::size).sum();
    int some = Math.clamp(MOST_FOLLOWING - kept, 0, episodes.size());
    if (some > 0 && store.find(address).isPresent()) {
      following.put(address, List.copyOf(episodes.subList(0, some)));
    }
  }

  /** Queues further episodes when few of the earlier ones are left. */
  public void submitFollowing() {
    Optional<Map.Entry<URI, List<TranscriptRequest>>> next = nextFollowing();
    if (next.isEmpty() || queue.open(PodcastSource.NAME) > MOST_WAITING / 2) {
      return;
    }
    var fresh = next.get().getValue().stream().filter(one -> isNew(one.video())).toList();
    try {
      keep(next.get().getKey(), submit(fresh));
    } catch (QueueFullException | QueueReadOnlyException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Further episodes cannot be queued yet", e);
    }
  }

  private synchronized Optional<Map.Entry<URI, List<TranscriptRequest>>> nextFollowing() {
    return following.entrySet().stream().findFirst();
  }

  private boolean isNew(VideoId id) {
    return !queue.isSeen(PodcastSource.NAME, id) && !isHere.test(id);
  }

  /** Notes what came of reading a feed, unless reading failed only because Hark stops. */
  private synchronized void finish(URI address, UnaryOperator<FeedEntry> change) {
    reading.remove(address);
    if (isClosing) {
      return;
    }
    store
        .find(address)
        .map(change)
        .ifPresent(
            entry -> {
              note(entry);
              LOG.log(
                  System.Logger.Level.INFO,
                  String.format(
                      Locale.ROOT,
                      "Feed %s: %s",
                      entry.address(),
                      MessageTexts.ENGLISH.format(entry.said())));
            });
  }

  private void note(FeedEntry entry) {
    try {
      store.put(entry);
    } catch (QueueReadOnlyException | UncheckedIOException e) { // the feed itself was read
      LOG.log(
          System.Logger.Level.WARNING,
          "The outcome of reading a feed could not be written: {0}",
          e.toString());
    }
  }

  @Override
  public void close() {
    isClosing = true;
    reader.shutdownNow();
  }
}
