package hark.lucene;

import hark.lucene.sound.SoundDictionaries;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import org.apache.lucene.search.SearcherManager;

/**
 * The reading of the sounds of new leaves after each refresh of an index, so that no search has to
 * wait for it; in a thread of its own, which ends when all are read. Safe to share between threads.
 */
final class SoundPreparation implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SoundPreparation.class.getName());

  private final SearcherManager present;
  private final SoundDictionaries sounds;

  /** The thread that reads; null if there is nothing to read. */
  private Thread thread;

  private boolean isStale;
  private volatile boolean isClosed;

  SoundPreparation(SearcherManager present, SoundDictionaries sounds) {
    this.present = present;
    this.sounds = sounds;
  }

  /** Begins to read the leaves of the present snapshot, unless a thread is at it. */
  synchronized void begin() {
    isStale = true;
    if (thread == null && !isClosed) {
      thread = Thread.ofPlatform().name("sounds of words").daemon().start(this::work);
    }
  }

  private void work() {
    while (isNext()) {
      try {
        var searcher = present.acquire();
        try {
          sounds.prepare(searcher.getIndexReader(), _ -> check());
        } finally {
          present.release(searcher);
        }
      } catch (IOException | RuntimeException e) {
        if (!isClosed) {
          LOG.log(Level.WARNING, "The sounds of words are not read before a search needs them", e);
        }
      }
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
