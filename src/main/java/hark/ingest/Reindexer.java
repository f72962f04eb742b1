package hark.ingest;

import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.IndexRun.Report;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import hark.search.IndexBrokenException;
import hark.search.IndexCoverage;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.TranscriptIndex;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The synchronisation of the index with the archive: it adds missing or changed transcripts and
 * deletes those that the archive does not hold, and so repairs a missing or broken index. A
 * transcript that cannot be indexed is reported, also as a notice, and the run continues. Imports
 * may run meanwhile. If the index breaks during a run, the run is repeated, at most three times in
 * the life of the reindexer. If its cluster fails or has no room, the run is repeated after pauses
 * until one is complete. Safe to share between threads; owns the thread that {@link #start} starts.
 */
public final class Reindexer implements AutoCloseable {

  /**
   * The progress of a run.
   *
   * @param done the number of transcripts checked
   * @param total the number of transcripts in the archive at the start
   */
  public record RebuildProgress(boolean running, long done, long total) {}

  /** The numbers of transcripts that a run changed or could not read. */
  public record RebuildResult(long put, long deleted, long unreadable) {}

  private static final System.Logger LOG = System.getLogger(Reindexer.class.getName());

  /** The interval between checks whether missing transcripts were repaired. */
  private static final long CHECK_INTERVAL_NANOS = 2_000_000_000L;

  /**
   * The most repeated runs; if the index breaks more often, the disk is bad and every run would
   * break.
   */
  private static final int MAX_BREAKS = 3;

  /** The pause before the first repetition of a run that a cluster made fail. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;
  private final NoticeBoard notices;
  private final Map<String, MissingTranscript> missing = new ConcurrentHashMap<>();
  private volatile long checkedAt = System.nanoTime();

  private volatile RebuildProgress progress = new RebuildProgress(false, 0, 0);
  private volatile Optional<Message> failure = Optional.empty();
  private volatile boolean closed;
  private final Object oneRun = new Object();
  private Thread thread; // null when no run is under way
  private boolean asked;
  private volatile boolean anew;

  /** The number of changes that the index could not follow, and of those made good since. */
  private final AtomicLong failedChanges = new AtomicLong();

  private volatile long madeGood;
  private int breaks;

  /** The pause before the next repetition, and whether one is due; guarded by this. */
  private Duration pause;

  private boolean repeats;
  private final Duration firstPause;

  /** Creates a reindexer with a notice board of its own. */
  public Reindexer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    this(archive, index, locks, new NoticeBoard());
  }

  /**
   * @param notices receives the transcripts missing in the index
   */
  public Reindexer(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, NoticeBoard notices) {
    this(archive, index, locks, notices, FIRST_PAUSE);
  }

  /**
   * @param firstPause before the first repetition of a run; each further one is twice as long
   */
  Reindexer(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      NoticeBoard notices,
      Duration firstPause) {
    this.firstPause = firstPause;
    this.pause = firstPause;
    this.archive = archive;
    this.index = index;
    this.locks = locks;
    this.notices = notices;
  }

  /**
   * Requests a run as {@link #start} does unless one is in progress, which is about to find what is
   * missing itself.
   */
  public synchronized void startIfIdle() {
    if (thread == null || !thread.isAlive()) {
      start();
    }
  }

  /**
   * Requests a run in the background. It starts at once or, if a run is in progress, after that
   * one, which may have passed a change already; all requests during a run are served by one
   * further run.
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

  /** Requests a run, as {@link #start} does, that builds a new index beside the old one. */
  public synchronized void startAnew() {
    anew = true;
    start();
  }

  /**
   * Notes that the index could not follow a change of the archive. The index counts as partial
   * until the next complete run. That begins at once; or when the index, which could not be
   * written, requests it; or after a pause for a cluster, which may fail for a moment without going
   * away.
   */
  public void noteFailedChange(RuntimeException cause) {
    failedChanges.incrementAndGet();
    if (closed) {
      return;
    }
    notices.post(NoticeKind.INDEX_REBUILDING, "", ""); // first: the end of the run withdraws it
    if (cause instanceof IndexUnwritableException || cause instanceof IndexUnreachableException) {
      LOG.log(
          System.Logger.Level.WARNING, "The index will be updated later: " + cause.getMessage());
      repeatLater(cause);
    } else {
      LOG.log(System.Logger.Level.ERROR, "The index could not be updated after a change", cause);
      start();
    }
  }

  /** Returns the reason why the last run in the background failed; empty if it did not. */
  public Optional<Message> failure() {
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
      thread = null; // under the lock, so that the next request starts another
      progress = new RebuildProgress(false, progress.done(), progress.total());
    }
    return isAsked;
  }

  private void runLogged() {
    try {
      follow();
      failure =
          isArchiveMissing()
              ? Optional.of(Message.of(FollowOutcome.ARCHIVE_MISSING))
              : Optional.empty();
    } catch (IndexBrokenException e) {
      boolean again = ++breaks <= MAX_BREAKS;
      failure = Optional.of(Message.of(FollowOutcome.INDEX_BROKEN));
      LOG.log(
          System.Logger.Level.ERROR,
          again
              ? "The index failed and is being rebuilt from the archive"
              : "The index failed too often; it will be rebuilt from the archive at the next start",
          e);
      if (again) {
        start();
      }
    } catch (IndexUnwritableException e) {
      failure =
          Optional.of(
              Message.of(
                  switch (e.fault()) {
                    case FULL -> FollowOutcome.INDEX_DISK_FULL;
                    case READ_ONLY -> FollowOutcome.INDEX_READ_ONLY;
                    case MISSING -> FollowOutcome.SEE_LOG; // of the archive only
                  }));
      LOG.log(
          System.Logger.Level.ERROR,
          "The index could not be updated from the archive: " + e.getMessage());
      repeatLater(e);
    } catch (IndexUnreachableException e) {
      failure = Optional.of(Message.of(FollowOutcome.INDEX_UNREACHABLE));
      LOG.log(
          System.Logger.Level.ERROR,
          "The index could not be updated from the archive: " + e.getMessage());
      repeatLater(e);
    } catch (RuntimeException | Error e) { // an error must not end the thread silently
      failure = Optional.of(Message.of(FollowOutcome.SEE_LOG));
      LOG.log(System.Logger.Level.ERROR, "The index could not be rebuilt from the archive", e);
    }
  }

  /**
   * Requests a run after a pause if a cluster failed or has no room. It need not notice itself when
   * that is over: it may serve all the while.
   */
  private synchronized void repeatLater(RuntimeException cause) {
    boolean isOfCluster =
        cause instanceof IndexUnreachableException
            || index.condition().isPresent() && StorageFault.FULL.isCauseOf(cause);
    if (!isOfCluster || repeats || closed) {
      return;
    }
    repeats = true;
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::repeat);
    var longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private synchronized void repeat() {
    repeats = false;
    start();
  }

  private synchronized void shortenPause() {
    pause = firstPause;
  }

  /**
   * Performs a complete run, or the part of it until {@link #close}. Only one run takes place at a
   * time.
   */
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
      if (isArchiveMissing()) {
        return new RebuildResult(0, 0, 0);
      }
      progress = new RebuildProgress(true, 0, archive.count());
      long failedBefore = failedChanges.get();
      boolean isAnew = anew;
      anew = false;
      var report = isAnew ? rebuild() : run(index);
      settle(report);
      if (failedChanges.get() == madeGood) { // otherwise the index may not have followed a deletion
        report.removed().forEach(this::tellRemoved);
      }
      if (report.whole()) {
        archive.settleDeletions((video, track) -> index.entry(video, track).isPresent());
        madeGood = failedBefore;
        shortenPause();
      }
      return new RebuildResult(report.put(), report.deleted(), report.missing().size());
    }
  }

  /**
   * Returns whether the archive is missing, which says nothing about what the index holds; posts or
   * withdraws the notice.
   */
  private boolean isArchiveMissing() {
    boolean isMissing = archive.isMissing();
    if (isMissing) {
      LOG.log(System.Logger.Level.ERROR, "The archive is missing; the index is not changed.");
    }
    return isMissing;
  }

  /** Builds a new index; the old one is kept unless the new one becomes complete. */
  private Report rebuild() {
    notices.post(NoticeKind.INDEX_REBUILDING, "", "");
    boolean isWhole = false;
    try (var fresh = index.rebuild()) {
      var report = run(fresh);
      isWhole = report.whole();
      return report;
    } finally {
      if (!isWhole) {
        anew = true; // the next run builds it
      }
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
      missing.keySet().forEach(one -> notices.withdraw(NoticeKind.TRANSCRIPT_UNREADABLE, one));
      missing.clear(); // those of the archive hold until their files are read again
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
              "The index was updated from the archive: %d added or changed, %d deleted, %d unreadable",
              report.put(),
              report.deleted(),
              report.missing().size()));
    }
  }

  private void tellRemoved(String subject) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The transcript {0} was in the index but not in the archive, and was removed from the index",
        subject);
    notices.post(NoticeKind.REMOVED_FROM_INDEX, subject, "");
  }

  /** Posts notices about the state of the index. */
  private void postState() {
    if (closed) {
      return; // the index may be closed too
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

  /** Returns the part of the archive that can be searched now. */
  public IndexCoverage coverage() {
    boolean isBehind = failedChanges.get() > madeGood;
    return new IndexCoverage(isBehind || index.isPartial(), missing().size());
  }

  /**
   * Returns the transcripts that the last run could not index, without those imported again or
   * deleted since.
   */
  public List<MissingTranscript> missing() {
    if (!missing.isEmpty() && System.nanoTime() - checkedAt > CHECK_INTERVAL_NANOS) {
      checkedAt = System.nanoTime();
      missing.values().removeIf(this::isSettled);
    }
    return List.copyOf(missing.values());
  }

  private boolean isSettled(MissingTranscript one) {
    var shown = archive.edits(one.video()).shown(one.track());
    boolean isSettled =
        index.entry(one.video(), shown).isPresent() && index.refusal(one.video(), shown).isEmpty()
            || archive.video(one.video()).isEmpty();
    if (isSettled) {
      notices.withdraw(NoticeKind.TRANSCRIPT_UNREADABLE, one.subject());
    }
    return isSettled;
  }

  /** Stops the current run and waits for its end. */
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
