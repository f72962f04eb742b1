package hark.lucene;

import hark.lucene.expand.IndexTerms;
import hark.lucene.expand.NumberExpander;
import hark.lucene.sound.SoundDictionaries;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.lucene.search.SearcherManager;

/**
 * The work that searches after a refresh of an index would otherwise wait for: the rules for
 * numbers in words of the languages of its transcripts, which take a second or two to load once a
 * process, and the sounds of the words of new leaves. Done in a thread of its own, which ends when
 * all is read. Safe to share between threads.
 */
final class SearchPreparation implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SearchPreparation.class.getName());

  /**
   * The time before the sounds of an index that was just opened are read: they would take a
   * processor from the start of the program, and no search needs them more than that.
   */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final SearcherManager present;
  private final SoundDictionaries sounds;
  private final long opened = System.nanoTime();

  /** The thread that reads; null if there is nothing to read. */
  private Thread thread;

  private boolean isStale;
  private volatile boolean isReady;
  private volatile boolean isClosed;

  SearchPreparation(SearcherManager present, SoundDictionaries sounds) {
    this.present = present;
    this.sounds = sounds;
  }

  /** Begins to read the leaves of the present snapshot, unless a thread is at it. */
  synchronized void begin() throws IOException {
    isReady = isReady || isEmpty();
    isStale = true;
    if (thread == null && !isClosed) {
      thread = Thread.ofPlatform().name("search preparation").daemon().start(this::work);
    }
  }

  private boolean isEmpty() throws IOException {
    var searcher = present.acquire();
    try {
      return searcher.getIndexReader().numDocs() == 0;
    } finally {
      present.release(searcher);
    }
  }

  /**
   * Checks whether what the index held when it was opened has been read, so that a search waits for
   * the sounds of new leaves at most.
   */
  boolean isReady() {
    return isReady;
  }

  private void work() {
    while (isNext()) {
      try {
        var searcher = present.acquire();
        try {
          NumberExpander.prepare(new IndexTerms(searcher.getIndexReader()));
          pause();
          sounds.prepare(searcher.getIndexReader(), _ -> check());
        } finally {
          present.release(searcher);
        }
      } catch (IOException | RuntimeException e) {
        if (!isClosed) {
          LOG.log(
              Level.WARNING,
              "Numbers and sounds could not be loaded in advance; searches load them",
              e);
        }
      }
      isReady = true;
    }
  }

  /** Checks whether there was a refresh since the last call; if not, this was the last call. */
  private synchronized boolean isNext() {
    boolean isNext = isStale && !isClosed;
    isStale = false;
    if (!isNext) {
      thread = null;
    }
    return isNext;
  }

  /** Waits for the end of the pause after the opening, or until this is closed. */
  private synchronized void pause() {
    try {
      for (long left = left(); left > 0 && !isClosed; left = left()) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long left() {
    return PAUSE.minusNanos(System.nanoTime() - opened).toMillis();
  }

  private void check() {
    if (isClosed) {
      throw new CancellationException();
    }
  }

  /** Ends the reading; returns when it has ended. */
  @Override
  public void close() {
    Thread last;
    synchronized (this) {
      isClosed = true;
      notifyAll();
      last = thread;
    }
    boolean isInterrupted = false;
    while (last != null && last.isAlive()) {
      try {
        last.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
