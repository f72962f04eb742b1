package hark.ingest;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Pieces of work that one thread hands out and shares with threads of this object, as many in all
 * as there are processors, at least two. After the first failure nothing further is begun. Used by
 * one thread.
 */
final class ParallelWork implements AutoCloseable {

  private final ThreadPoolExecutor others;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param name of the threads, to which a number is added
   */
  ParallelWork(String name) {
    var number = new AtomicInteger();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    others =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(threads),
            task ->
                Thread.ofPlatform()
                    .name(name + "-" + number.incrementAndGet())
                    .daemon()
                    .unstarted(task),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /**
   * Has a piece of work done, by the calling thread where all others are busy.
   *
   * @throws RuntimeException or an {@link Error}, with which an earlier piece failed
   */
  void run(Runnable piece) {
    throwFailure();
    others.execute(
        () -> {
          if (failure.get() == null) {
            try {
              piece.run();
            } catch (RuntimeException | Error e) {
              failure.compareAndSet(null, e);
            }
          }
        });
  }

  /** Waits until everything is done; fails as {@link #run} does. */
  void await() {
    others.close();
    throwFailure();
  }

  private void throwFailure() {
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** Waits until what was begun is done. */
  @Override
  public void close() {
    others.close();
  }
}
