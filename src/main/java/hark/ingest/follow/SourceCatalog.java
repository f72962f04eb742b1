package hark.ingest.follow;

import hark.ingest.FollowOutcome;
import hark.ingest.queue.AcceptedJobs;
import hark.ingest.queue.ImportQueue;
import hark.ingest.queue.QueueFullException;
import hark.ingest.queue.QueueReadOnlyException;
import hark.message.Message;
import hark.message.MessageTexts;
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
 * The list of videos at a source as it was last read, in memory. Safe to share between threads;
 * owns the thread that reads the list.
 */
public final class SourceCatalog implements AutoCloseable {

  /**
   * The state of the catalog.
   *
   * @param reading whether the list is being read
   * @param videos the number of videos; while the list is being read, the number so far
   * @param fresh the number of them that are new
   * @param readAt the time when the list was last read completely
   * @param problem the reason why the last attempt to read it failed; empty if it did not
   */
  public record CatalogState(
      boolean reading, int videos, int fresh, Optional<Instant> readAt, Message problem) {}

  /**
   * One video in the catalog.
   *
   * @param cause the reason why the source failed to process it; blank if it did not, or gives none
   */
  public record CatalogItem(
      TranscriptRequest request, CatalogFilter condition, String cause, boolean here) {}

  /** The state of a source's processing of a video. */
  public enum CatalogFilter {
    READY,
    PENDING,
    FAILED
  }

  /**
   * A page of videos, in the order of the list.
   *
   * @param matching the total number of matching videos
   */
  public record CatalogPage(List<CatalogItem> items, int matching) {}

  /** The most videos that are kept in memory. */
  static final int MOST_VIDEOS = 100_000;

  /** The most videos that are submitted in one request. */
  private static final int BATCH = 5_000;

  private static final System.Logger LOG = System.getLogger(SourceCatalog.class.getName());

  private final ListingSource source;
  private final ImportQueue queue;
  private final Predicate<VideoId> isHere;
  private final Clock clock;

  private List<ListedSourceVideo> listed = List.of();
  private List<ListedSourceVideo> incoming = new ArrayList<>();
  private Optional<Instant> readAt = Optional.empty();
  private Message problem = Message.EMPTY;
  private Thread thread; // null when no reading is under way
  private boolean importsNew;
  private volatile boolean closed;

  /**
   * @param isHere returns whether a video is in the library
   */
  public SourceCatalog(
      ListingSource source, ImportQueue queue, Predicate<VideoId> isHere, Clock clock) {
    this.source = source;
    this.queue = queue;
    this.isHere = isHere;
    this.clock = clock;
  }

  /** Starts to read the list, unless it is being read. */
  public synchronized void read() {
    if (thread == null && !closed) {
      incoming = new ArrayList<>();
      problem = Message.EMPTY;
      thread = Thread.ofPlatform().name("list " + source.name()).daemon().start(this::work);
    }
  }

  /**
   * Starts to read the list, unless it is being read, and then imports its new videos. Does nothing
   * while the source stops the queue.
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
    var failure = Message.EMPTY;
    try {
      source.list(this::take);
    } catch (SourceException e) {
      failure = e.reason();
    } catch (RuntimeException
        | Error e) { // whatever it is, the catalog must not seem to read forever
      LOG.log(
          System.Logger.Level.ERROR,
          "The list of videos from " + source.name() + " could not be read",
          e);
      failure = Message.of(FollowOutcome.SEE_LOG);
    }
    if (finish(failure) && !closed) {
      try {
        importNew();
      } catch (QueueFullException | QueueReadOnlyException | UncheckedIOException e) {
        LOG.log(
            System.Logger.Level.WARNING, "New videos could not be imported: {0}", e.getMessage());
      }
    }
  }

  private synchronized boolean take(List<ListedSourceVideo> rows) {
    int room = MOST_VIDEOS - incoming.size();
    incoming.addAll(rows.size() <= room ? rows : rows.subList(0, room));
    return !closed && rows.size() <= room;
  }

  private synchronized boolean finish(Message failure) {
    boolean complete = failure.isEmpty();
    if (complete) {
      listed = List.copyOf(incoming);
      readAt = Optional.of(clock.instant());
    }
    LOG.log(
        System.Logger.Level.INFO,
        String.format(
            Locale.ROOT,
            "List of %s: %d videos %s",
            source.name(),
            incoming.size(),
            MessageTexts.ENGLISH.format(failure)));
    problem =
        complete && incoming.size() >= MOST_VIDEOS
            ? Message.of(FollowOutcome.LIST_TOO_LONG, MOST_VIDEOS)
            : failure;
    thread = null;
    boolean imports = complete && importsNew;
    importsNew = false;
    return imports;
  }

  /**
   * Queues the new videos of the list, as many as the queue has room for, and returns their number.
   * The rest remain new.
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
   * Returns whether a video is neither in the library nor was ever requested, so that one which was
   * deleted or cancelled is not imported again automatically.
   */
  private boolean isNew(ListedSourceVideo one) {
    var id = one.request().video();
    return one.readiness() != ProcessingState.FAILED
        && !queue.isSeen(source.name(), id)
        && !isHere.test(id);
  }

  /** Queues those of these videos that are in the list. */
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

  /** Returns a test whether an ID is in the library, in the list, or was requested before. */
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

  /** Returns the number of videos in each state of processing. */
  public Map<CatalogFilter, Long> conditions() {
    return list().stream()
        .collect(Collectors.groupingBy(SourceCatalog::condition, Collectors.counting()));
  }

  /**
   * Returns a page of videos.
   *
   * @param name a part of their titles or IDs, in any case; blank for all
   * @param skip the number of videos to leave out at the start
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

  /** Interrupts reading the list. */
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
