package hark.lucene.sound;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.apache.lucene.util.ThreadInterruptedException;

/**
 * A lock whose waiting threads report their wait as work, so that it ends when their time is over.
 */
public final class PatientLock {

  /** The time between two reports of a waiting thread. */
  private static final long WAIT_MILLIS = 10;

  /** The work that such a wait is reported as, enough for one check of the time. */
  private static final int STEPS = 1 << 16;

  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Acquires the lock.
   *
   * @param steps receives the wait as work; may end it by an exception, without the lock
   */
  public void lock(LongConsumer steps) {
    try {
      while (!lock.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        steps.accept(STEPS);
      }
    } catch (InterruptedException e) {
      throw new ThreadInterruptedException(e);
    }
  }

  public void unlock() {
    lock.unlock();
  }
}
