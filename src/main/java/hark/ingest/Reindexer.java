package hark.ingest;

import hark.archive.TranscriptArchive;
import hark.archive.TranscriptArchive.Archived;
import hark.archive.TranscriptArchive.Label;
import hark.archive.VideoLocks;
import hark.caption.CaptionSyntaxException;
import hark.search.IndexBrokenException;
import hark.search.TranscriptIndex;
import hark.source.SourceException;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the index equal to the archive: puts in what is missing or other, takes out what the
 * archive does not hold. This is how a missing or broken index heals. Imports may go on meanwhile.
 * When the index breaks under a run, the run is made again, three times at the most in the life of
 * the reindexer. Safe to share between threads; owns the thread that {@link #start} begins.
 */
public final class Reindexer implements AutoCloseable {

  /**
   * How far it has come.
   *
   * @param done transcripts looked at
   * @param total transcripts in the archive when it began
   */
  public record Progress(boolean running, long done, long total) {}

  /** What a run did. */
  public record Result(long put, long deleted, long unreadable) {}

  private record Key(VideoId video, Track track) {}

  private static final System.Logger LOG = System.getLogger(Reindexer.class.getName());

  /** So that a long run shows its first transcripts early, and loses little when it is stopped. */
  private static final int COMMIT_EVERY = 500;

  /** More than that is no accident: the disk is bad, and every run would break. */
  private static final int MAX_BREAKS = 3;

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;

  private volatile Progress progress = new Progress(false, 0, 0);
  private volatile boolean closed;
  private final Object oneRun = new Object();
  private Thread thread; // null when no run is under way
  private boolean asked;
  private volatile boolean anew;
  private int breaks;

  public Reindexer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    this.archive = archive;
    this.index = index;
    this.locks = locks;
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
      progress = new Progress(true, 0, archive.count());
      thread = Thread.ofPlatform().name("reindex").daemon().start(this::work);
    }
  }

  /** As {@link #start}, but the run begins by emptying the index. */
  public synchronized void startAnew() {
    anew = true;
    start();
  }

  public Progress progress() {
    return progress;
  }

  private void work() {
    while (takeRequest()) {
      runLogged();
    }
  }

  private synchronized boolean takeRequest() {
    boolean isAsked = asked && !closed;
    asked = false;
    if (!isAsked) {
      thread = null; // under the lock, so that the next request begins another
      progress = new Progress(false, progress.done(), progress.total());
    }
    return isAsked;
  }

  private void runLogged() {
    try {
      run();
    } catch (IndexBrokenException e) {
      boolean again = ++breaks <= MAX_BREAKS;
      LOG.log(
          System.Logger.Level.ERROR,
          again
              ? "The index broke and is made from the archive again"
              : "The index broke too often; it is made from the archive at the next start",
          e);
      if (again) {
        start();
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The index could not be made from the archive", e);
    }
  }

  /** Does a whole run, or as much of it as comes before {@link #close}. One at a time. */
  public Result run() {
    synchronized (oneRun) {
      try {
        return new Run().run();
      } finally {
        var last = progress;
        progress = new Progress(false, last.done(), last.total());
      }
    }
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

  /** One run, on one thread. */
  private final class Run {

    private final Map<Key, String> indexed = new HashMap<>();
    private final long total = archive.count();
    private long done;
    private long put;
    private long deleted;
    private long unreadable;

    Result run() {
      progress = new Progress(true, 0, total);
      if (anew) {
        anew = false;
        index.clear();
        index.commit();
      }
      index
          .entries()
          .forEach(e -> indexed.put(new Key(e.video().id(), e.track()), e.contentHash()));
      try (var labels = archive.labels()) {
        labels.takeWhile(label -> !closed).forEach(this::check);
      }
      if (!closed) {
        indexed.keySet().forEach(this::deleteUnlessArchived); // those that no label took out
      }
      if (put + deleted > 0) {
        index.commit();
        LOG.log(
            System.Logger.Level.INFO,
            String.format(
                Locale.ROOT,
                "The index follows the archive: %d put in, %d taken out, %d unreadable",
                put,
                deleted,
                unreadable));
      }
      return new Result(put, deleted, unreadable);
    }

    private void check(Label label) {
      var hash = indexed.remove(new Key(label.video(), label.shown()));
      if (!label.contentHash().equals(hash)) {
        locks.alone(label.video(), () -> put(label));
      }
      progress = new Progress(true, ++done, Math.max(done, total));
    }

    /** Read again under the lock, for an import may have changed it since. */
    private boolean put(Label label) {
      return archive
          .find(label.video(), label.track())
          .map(archived -> put(archived, label.contentHash()))
          .orElse(false);
    }

    private boolean put(Archived archived, String knownHash) {
      try {
        var edits = archive.edits(archived.video().id());
        var transcript = edits.shown(TranscriptMaker.read(archived));
        var hash = transcript.contentHash();
        if (!hash.equals(knownHash)) {
          archive.put(archived.withContentHash(hash)); // read or edited otherwise than it was
        }
        index.put(transcript);
        if (++put % COMMIT_EVERY == 0) {
          index.commit();
        }
        return true;
      } catch (CaptionSyntaxException | SourceException e) {
        unreadable++;
        LOG.log(
            System.Logger.Level.ERROR,
            "The archived transcript of %s cannot be read: %s"
                .formatted(archived.video().id(), e.getMessage()));
        return false;
      }
    }

    private void deleteUnlessArchived(Key key) {
      locks.alone(
          key.video(),
          () -> {
            var edits = archive.edits(key.video());
            boolean orphan =
                archive.find(key.video()).stream()
                    .noneMatch(archived -> edits.shown(archived.track()).equals(key.track()));
            if (orphan) {
              index.delete(key.video(), key.track());
              deleted++;
            }
            return orphan;
          });
    }
  }
}
