package hark.ingest;

import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.IndexRun.Report;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.search.IndexBrokenException;
import hark.search.IndexCoverage;
import hark.search.IndexUnwritableException;
import hark.search.TranscriptIndex;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the index equal to the archive: puts in what is missing or other, takes out what the
 * archive does not hold. This is how a missing or broken index heals. A transcript that cannot be
 * indexed is named, on the board too, and the others go on. Imports may go on meanwhile. When the
 * index breaks under a run, the run is made again, three times at the most in the life of the
 * reindexer. Safe to share between threads; owns the thread that {@link #start} begins.
 */
public final class Reindexer implements AutoCloseable {

  /**
   * How far it has come.
   *
   * @param done transcripts looked at
   * @param total transcripts in the archive when it began
   */
  public record RebuildProgress(boolean running, long done, long total) {}

  /** What a run did. */
  public record RebuildResult(long put, long deleted, long unreadable) {}

  private static final System.Logger LOG = System.getLogger(Reindexer.class.getName());

  /** Between two looks at whether what was missing has been put right. */
  private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

  /** More than that is no accident: the disk is bad, and every run would break. */
  private static final int MAX_BREAKS = 3;

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;
  private final NoticeBoard notices;
  private final Map<String, MissingTranscript> missing = new ConcurrentHashMap<>();
  private volatile long lookedAt = System.nanoTime();

  private volatile RebuildProgress progress = new RebuildProgress(false, 0, 0);
  private volatile Optional<String> failure = Optional.empty();
  private volatile boolean closed;
  private final Object oneRun = new Object();
  private Thread thread; // null when no run is under way
  private boolean asked;
  private volatile boolean anew;
  private int breaks;

  /** Without a board. */
  public Reindexer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    this(archive, index, locks, new NoticeBoard());
  }

  /**
   * @param notices takes what is missing in the index
   */
  public Reindexer(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, NoticeBoard notices) {
    this.archive = archive;
    this.index = index;
    this.locks = locks;
    this.notices = notices;
  }

  /**
   * Asks for a run in the background, at any time and from any thread. It begins now or, when one
   * is under way, after that one, for which the index may have changed too early; any number of
   * requests made meanwhile are answered by one run.
   */
  public synchronized void start() {
    if (closed) {
      return;
    }
    asked = true;
    if (thread == null || !thread.isAlive()) {
      progress = new RebuildProgress(true, 0, archive.count());
      thread = Thread.ofPlatform().name("reindex").daemon().start(this::work);
    }
  }

  /** As {@link #start}, but the run makes a new index beside the old one. */
  public synchronized void startAnew() {
    anew = true;
    start();
  }

  /** Why the last run in the background did not come to its end; empty when it did. */
  public Optional<String> failure() {
    return failure;
  }

  public RebuildProgress progress() {
    return progress;
  }

  private void work() {
    postState();
    while (takeRequest()) {
      runLogged();
      postState();
    }
  }

  private synchronized boolean takeRequest() {
    boolean isAsked = asked && !closed;
    asked = false;
    if (!isAsked) {
      thread = null; // under the lock, so that the next request begins another
      progress = new RebuildProgress(false, progress.done(), progress.total());
    }
    return isAsked;
  }

  private void runLogged() {
    try {
      follow();
      failure = Optional.empty();
    } catch (IndexBrokenException e) {
      boolean again = ++breaks <= MAX_BREAKS;
      failure = Optional.of(e.getMessage() + ".");
      LOG.log(
          System.Logger.Level.ERROR,
          again
              ? "The index broke and is made from the archive again"
              : "The index broke too often; it is made from the archive at the next start",
          e);
      if (again) {
        start();
      }
    } catch (IndexUnwritableException e) {
      failure = Optional.of(e.getMessage() + ".");
      LOG.log(
          System.Logger.Level.ERROR, "The index could not follow the archive: " + e.getMessage());
    } catch (RuntimeException | Error e) { // an error must not end the thread without a word
      failure = Optional.of("It failed for a reason that the log tells.");
      LOG.log(System.Logger.Level.ERROR, "The index could not be made from the archive", e);
    }
  }

  /** Does a whole run, or as much of it as comes before {@link #close}. One at a time. */
  public RebuildResult run() {
    try {
      return follow();
    } finally {
      var last = progress;
      progress = new RebuildProgress(false, last.done(), last.total());
    }
  }

  private RebuildResult follow() {
    synchronized (oneRun) {
      progress = new RebuildProgress(true, 0, archive.count());
      boolean isAnew = anew;
      anew = false;
      var report = isAnew ? rebuild() : run(index);
      settle(report);
      return new RebuildResult(report.put(), report.deleted(), report.missing().size());
    }
  }

  /** Makes a new index; unless it is made whole the old one stays. */
  private Report rebuild() {
    notices.post(NoticeKind.INDEX_REBUILDING, "", "");
    try (var fresh = index.rebuild()) {
      return run(fresh);
    }
  }

  private Report run(TranscriptIndex target) {
    var places = new IndexRun.Places(archive, target, locks);
    var report = new IndexRun(places, () -> closed, this::note).run();
    if (report.whole()) {
      target.filled();
    }
    return report;
  }

  private void note(long done) {
    progress = new RebuildProgress(true, done, Math.max(done, progress.total()));
  }

  private void settle(Report report) {
    if (report.whole()) {
      notices.withdrawAll(NoticeKind.TRANSCRIPT_UNREADABLE);
      missing.clear();
      for (var one : report.missing()) {
        missing.put(one.subject(), one);
        notices.post(NoticeKind.TRANSCRIPT_UNREADABLE, one.subject(), one.reason());
      }
    }
    if (report.put() + report.deleted() + report.missing().size() > 0) {
      LOG.log(
          System.Logger.Level.INFO,
          String.format(
              Locale.ROOT,
              "The index follows the archive: %d put in, %d taken out, %d unreadable",
              report.put(),
              report.deleted(),
              report.missing().size()));
    }
  }

  /** Says on the board what an operator should know of the index. */
  private void postState() {
    if (closed) {
      return; // the index may be, too
    }
    var coverage = coverage();
    if (coverage.filling()) {
      notices.post(NoticeKind.INDEX_REBUILDING, "", "");
    } else {
      notices.withdraw(NoticeKind.INDEX_REBUILDING, "");
    }
    if (coverage.missing() > 0) {
      var count = Long.toString(coverage.missing());
      notices.post(NoticeKind.INDEX_INCOMPLETE, "", count);
    } else {
      notices.withdraw(NoticeKind.INDEX_INCOMPLETE, "");
    }
  }

  /** How much of the archive can be searched now. */
  public IndexCoverage coverage() {
    return new IndexCoverage(index.isPartial(), missing().size());
  }

  /**
   * The transcripts that the last run found in the archive and could not index, without those that
   * were imported again or deleted since.
   */
  public List<MissingTranscript> missing() {
    if (!missing.isEmpty() && System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
      lookedAt = System.nanoTime();
      missing.values().removeIf(this::isSettled);
    }
    return List.copyOf(missing.values());
  }

  private boolean isSettled(MissingTranscript one) {
    var shown = archive.edits(one.video()).shown(one.track());
    boolean isSettled =
        index.entry(one.video(), shown).isPresent() || archive.video(one.video()).isEmpty();
    if (isSettled) {
      notices.withdraw(NoticeKind.TRANSCRIPT_UNREADABLE, one.subject());
    }
    return isSettled;
  }

  /** Stops the run that is under way and waits for it. */
  @Override
  public void close() {
    closed = true;
    var running = runningThread();
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized Thread runningThread() {
    return thread;
  }
}
