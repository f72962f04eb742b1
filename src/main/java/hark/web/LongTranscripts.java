package hark.web;

import hark.library.Library;
import hark.transcript.VideoId;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only a few requests at once hold a very long transcript, whatever is made of it: one of half
 * a million segments takes some hundred megabytes. Others never wait. Safe to share between
 * threads.
 */
@Singleton
class LongTranscripts {

  /** Something that is done with a transcript. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Too many very long transcripts are being read. */
  static final class Busy extends RuntimeException {}

  static final int RETRY_AFTER_SECONDS = 3;

  /** More than a day of speech. */
  static final int LONG = 50_000;

  private static final int AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 2;

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Library library;

  LongTranscripts(Library library) {
    this.library = library;
  }

  /**
   * Runs what holds this video's transcript; once it returns nothing may hold it any more.
   *
   * @throws Busy when the transcript is very long and its turn did not come
   */
  <T, E extends Exception> T reading(VideoId video, Work<T, E> work) throws E {
    if (library.entries(video).stream().noneMatch(entry -> entry.segments() > LONG)) {
      return work.run();
    }
    return inTurn(work);
  }

  <T, E extends Exception> T inTurn(Work<T, E> work) throws E {
    try {
      if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.run();
    } finally {
      free.release();
    }
  }
}
