package hark.library;

/**
 * The thread of work in the background, which runs at most once at a time. The owner calls {@link
 * #start} and {@link #end} under its own lock, so that they agree with its state; the others are
 * safe to call from any thread.
 */
final class BackgroundThread {

  /** The longest wait for the end of the work, in milliseconds. */
  private static final long JOIN_MILLIS = 5_000;

  private final String name;
  private volatile Thread thread; // null when no work is in progress

  BackgroundThread(String name) {
    this.name = name;
  }

  /** Starts the work, unless some is in progress. */
  void start(Runnable work) {
    if (thread == null) {
      thread = Thread.ofPlatform().name(name).daemon().start(work);
    }
  }

  /** Ends the work: the next {@link #start} begins anew. The last thing that the work does. */
  void end() {
    thread = null;
  }

  boolean isRunning() {
    return thread != null;
  }

  /** Waits a few seconds for the end of the work, which has been told to stop. */
  void join() {
    var running = thread;
    if (running != null) {
      try {
        running.join(JOIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
