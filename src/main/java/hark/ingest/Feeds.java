package hark.ingest;

import hark.ingest.FeedBook.Entry;
import hark.source.PodcastSource;
import hark.source.SourceException;
import hark.transcript.VideoId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The podcast feeds that Hark follows. Each reading of a feed imports the episodes that are new.
 * Safe to share between threads; owns the thread that reads them, one after the other.
 */
public final class Feeds implements AutoCloseable {

  /**
   * A feed, and how it stands.
   *
   * @param title the address where the feed has told none
   * @param reading it is being read, or will be as soon as others have been
   */
  public record Followed(URI address, String title, String said, boolean failed, boolean reading) {}

  private static final System.Logger LOG = System.getLogger(Feeds.class.getName());

  private final PodcastSource source;
  private final ImportQueue queue;
  private final Predicate<VideoId> isHere;
  private final Clock clock;
  private final FeedBook book;
  private final Set<URI> reading = new HashSet<>();
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("feeds").daemon().factory());

  private Feeds(
      FeedBook book,
      PodcastSource source,
      ImportQueue queue,
      Predicate<VideoId> isHere,
      Clock clock) {
    this.book = book;
    this.source = source;
    this.queue = queue;
    this.isHere = isHere;
    this.clock = clock;
  }

  /**
   * Opens the list of feeds in this folder.
   *
   * @param isHere tells whether a video is in the library
   */
  public static Feeds open(
      Path folder,
      PodcastSource source,
      ImportQueue queue,
      Predicate<VideoId> isHere,
      Clock clock) {
    return new Feeds(FeedBook.open(folder), source, queue, isHere, clock);
  }

  /** The feeds in the order in which they were added. */
  public synchronized List<Followed> all() {
    return book.entries().stream()
        .map(
            entry ->
                new Followed(
                    entry.address(),
                    entry.title().isBlank() ? entry.address().toString() : entry.title(),
                    entry.said(),
                    entry.failed(),
                    reading.contains(entry.address())))
        .toList();
  }

  /** Follows a feed from now on, and begins to read it; it is on disk when this returns. */
  public synchronized void follow(URI address) {
    if (book.find(address).isEmpty()) {
      book.put(Entry.added(address));
    }
    read(address);
  }

  /** Follows a feed no longer; what was imported stays. */
  public synchronized void leave(URI address) {
    book.remove(address);
  }

  /** Begins to read a feed that is followed. */
  public synchronized void read(URI address) {
    if (book.find(address).isPresent() && reading.add(address)) {
      reader.execute(() -> readNow(address));
    }
  }

  /** Begins to read all feeds. */
  public synchronized void readAll() {
    book.entries().forEach(entry -> read(entry.address()));
  }

  private void readNow(URI address) {
    try {
      var offer = source.read(address);
      var fresh = offer.wanted().stream().filter(one -> isNew(one.video())).toList();
      int accepted = fresh.isEmpty() ? 0 : queue.submit(fresh).fresh();
      finish(address, entry -> entry.read(offer, accepted, clock.instant()));
    } catch (SourceException e) {
      finish(address, entry -> entry.failed(e.getMessage(), clock.instant()));
    } catch (RuntimeException | Error e) { // one bad feed must not end the thread of all
      LOG.log(System.Logger.Level.ERROR, "A feed could not be read", e);
      var reason = "Something went wrong inside Hark; the log says more.";
      finish(address, entry -> entry.failed(reason, clock.instant()));
    }
  }

  private boolean isNew(VideoId id) {
    return !queue.isSeen(PodcastSource.NAME, id) && !isHere.test(id);
  }

  private synchronized void finish(
      URI address, UnaryOperator<Entry> change) {
    reading.remove(address);
    book.find(address)
        .map(change)
        .ifPresent(
            entry -> {
              book.put(entry);
              LOG.log(
                  System.Logger.Level.INFO,
                  String.format(Locale.ROOT, "Feed %s: %s", entry.address(), entry.said()));
            });
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
