package hark.ingest.follow;

import hark.ingest.queue.AcceptedJobs;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueReadOnlyException;
import hark.source.ListedSourceVideo;
import hark.source.ListingSource;
import hark.source.ProcessingState;
import hark.source.SourceException;
import hark.source.TranscriptRequest;
import hark.transcript.VideoId;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a source has on its shelf: its list of videos as it was last read, in memory. Safe to share
 * between threads; owns the thread that a reading runs on.
 */
public final class SourceCatalog implements AutoCloseable {

  /**
   * How the shelf stands.
   *
   * @param reading a reading is under way
   * @param videos how many are known, of a reading that is under way so far
   * @param fresh how many of them would be imported as new ones
   * @param readAt when the list was last read to its end
   * @param problem why the last reading failed; empty when it did not
   */
  public record CatalogState(
      boolean reading, int videos, int fresh, Optional<Instant> readAt, String problem) {}

  /**
   * One video on the shelf.
   *
   * @param cause why the source failed; blank where it did not, or does not say
   */
  public record CatalogItem(
      TranscriptRequest request, CatalogFilter condition, String cause, boolean here) {}

  /** How far the source's work on a video has come. */
  public enum CatalogFilter {
    READY,
    PENDING,
    FAILED
  }

  /**
   * Some of the videos, in the order of the list.
   *
   * @param matching how many there are in all
   */
  public record CatalogPage(List<CatalogItem> items, int matching) {}

  /** The longest list that is kept in memory. */
  static final int MOST_VIDEOS = 100_000;

  /** The most videos that are submitted in one request. */
  private static final int BATCH = 5_000;

  private static final String TOO_LONG =
      "The list has more than 100,000 videos; the rest is not shown.";

  private static final System.Logger LOG = System.getLogger(SourceCatalog.class.getName());

  private final ListingSource source;
  private final ImportQueue queue;
  private final Predicate<VideoId> isHere;
  private final Clock clock;

  private List<ListedSourceVideo> listed = List.of();
  private List<ListedSourceVideo> incoming = new ArrayList<>();
  private Optional<Instant> readAt = Optional.empty();
  private String problem = "";
  private Thread thread; // null when no reading is under way
  private boolean importsNew;
  private volatile boolean closed;

  /**
   * @param isHere tells whether a video is in the library
   */
  public SourceCatalog(
      ListingSource source, ImportQueue queue, Predicate<VideoId> isHere, Clock clock) {
    this.source = source;
    this.queue = queue;
    this.isHere = isHere;
    this.clock = clock;
  }

  /** Begins to read the list, unless that is under way. */
  public synchronized void read() {
    if (thread == null && !closed) {
      incoming = new ArrayList<>();
      problem = "";
      thread = Thread.ofPlatform().name("list " + source.name()).daemon().start(this::work);
    }
  }

  /**
   * Begins to read the list, unless that is under way, and imports what is new in it; but not while
   * the source would refuse everything.
   */
  public void refresh() {
    if (queue.stops().stream().noneMatch(stop -> stop.source().equals(source.name()))) {
      readForNew();
    }
  }

  private synchronized void readForNew() {
    importsNew = true;
    read();
  }

  private void work() {
    var failure = "";
    try {
      source.list(this::take);
    } catch (SourceException e) {
      failure = e.getMessage();
    } catch (RuntimeException | Error e) { // whatever it is, the shelf must not read for ever
      LOG.log(System.Logger.Level.ERROR, "The list of " + source.name() + " was not read", e);
      failure = "Something went wrong inside Hark; the log says more.";
    }
    if (finish(failure) && !closed) {
      try {
        importNew();
      } catch (QueueFullException | QueueReadOnlyException | UncheckedIOException e) {
        LOG.log(System.Logger.Level.WARNING, "What is new was not imported: {0}", e.getMessage());
      }
    }
  }

  private synchronized boolean take(List<ListedSourceVideo> rows) {
    int room = MOST_VIDEOS - incoming.size();
    incoming.addAll(rows.size() <= room ? rows : rows.subList(0, room));
    return !closed && rows.size() <= room;
  }

  private synchronized boolean finish(String failure) {
    boolean complete = failure.isEmpty();
    if (complete) {
      listed = List.copyOf(incoming);
      readAt = Optional.of(clock.instant());
    }
    LOG.log(
        System.Logger.Level.INFO,
        String.format(
            Locale.ROOT, "List of %s: %d videos %s", source.name(), incoming.size(), failure));
    problem = complete && incoming.size() >= MOST_VIDEOS ? TOO_LONG : failure;
    thread = null;
    boolean imports = complete && importsNew;
    importsNew = false;
    return imports;
  }

  /**
   * Imports what is new in the list as it was last read, as much as the queue has room for, and
   * returns how much that is. What is left is still new afterwards.
   */
  public int importNew() {
    var fresh = list().stream().filter(this::isNew).map(ListedSourceVideo::request).toList();
    int accepted = 0;
    int next = 0;
    while (next < fresh.size() && queue.room() > 0) {
      int end = Math.min(fresh.size(), next + Math.min(BATCH, queue.room()));
      accepted += queue.submit(fresh.subList(next, end)).fresh();
      next = end;
    }
    return accepted;
  }

  /**
   * A video is new when it is neither here nor was ever asked for, so that one which somebody
   * deleted or gave up does not come back by itself.
   */
  private boolean isNew(ListedSourceVideo one) {
    var id = one.request().video();
    return one.readiness() != ProcessingState.FAILED
        && !queue.isSeen(source.name(), id)
        && !isHere.test(id);
  }

  /** Imports those of these videos that are in the list as it was last read. */
  public AcceptedJobs importSome(List<VideoId> videos) {
    var ids = new HashSet<>(videos);
    return queue.submit(
        list().stream()
            .map(ListedSourceVideo::request)
            .filter(one -> ids.contains(one.video()))
            .toList());
  }

  private synchronized List<ListedSourceVideo> list() {
    return listed;
  }

  /** Tells of an ID that it is one: it is in the library, in the list, or was asked for before. */
  public Predicate<VideoId> knownIds() {
    var ids = list().stream().map(one -> one.request().video()).collect(Collectors.toSet());
    return id -> ids.contains(id) || isHere.test(id) || queue.isSeen(source.name(), id);
  }

  public CatalogState state() {
    int fresh = (int) list().stream().filter(this::isNew).count();
    synchronized (this) {
      boolean reading = thread != null;
      return new CatalogState(
          reading, (reading ? incoming : listed).size(), fresh, readAt, problem);
    }
  }

  /** How many videos are in each condition. */
  public Map<CatalogFilter, Long> conditions() {
    return list().stream()
        .collect(Collectors.groupingBy(SourceCatalog::condition, Collectors.counting()));
  }

  /**
   * Some of the videos.
   *
   * @param name a piece of their names or IDs, in any case; blank for all
   * @param skip how many of the first to leave out
   */
  public CatalogPage page(String name, Optional<CatalogFilter> condition, int skip, int limit) {
    var piece = name.strip().toLowerCase(Locale.ROOT);
    var matching =
        list().stream()
            .filter(one -> condition.isEmpty() || condition.get() == condition(one))
            .filter(one -> isNamed(one, piece))
            .toList();
    var items = matching.stream().skip(skip).limit(limit).map(this::item).toList();
    return new CatalogPage(items, matching.size());
  }

  private static boolean isNamed(ListedSourceVideo one, String piece) {
    var details = one.request().details();
    return details.title().toLowerCase(Locale.ROOT).contains(piece)
        || details.id().value().toLowerCase(Locale.ROOT).contains(piece);
  }

  private CatalogItem item(ListedSourceVideo one) {
    boolean here = isHere.test(one.request().video());
    return new CatalogItem(one.request(), condition(one), one.cause(), here);
  }

  private static CatalogFilter condition(ListedSourceVideo one) {
    return switch (one.readiness()) {
      case READY -> CatalogFilter.READY;
      case PENDING -> CatalogFilter.PENDING;
      case FAILED -> CatalogFilter.FAILED;
    };
  }

  /** Ends a reading that is under way, soon. */
  @Override
  public void close() {
    closed = true;
    var running = running();
    running.ifPresent(Thread::interrupt);
  }

  private synchronized Optional<Thread> running() {
    return Optional.ofNullable(thread);
  }
}
