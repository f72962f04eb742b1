package hark.search;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads for the parts of an answer that do not depend on each other, one fewer than there are
 * processors. A part for which no thread is free is computed by the caller: parts never wait for
 * those of other answers, and a busy machine does no more work than without these threads. Idle
 * threads end. Safe to share between threads.
 */
final class SpareThreads {

  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  SpareThreads() {
    this.threads =
        new ThreadPoolExecutor(
            0,
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("offers ", 1).factory());
  }

  /** Two results. */
  record Both<A, B>(A first, B second) {}

  /** Computes two results, at the same time where a thread is free, and waits for both. */
  <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
    var beside = new FutureTask<>(first::get);
    var own = new FutureTask<>(second::get);
    compute(List.of(own, beside));
    return new Both<>(result(beside), result(own));
  }

  /** Computes results, at the same time where threads are free, and waits for all of them. */
  <T> List<T> all(List<Supplier<T>> parts) {
    var tasks = parts.stream().map(part -> new FutureTask<>(part::get)).toList();
    compute(tasks);
    return tasks.stream().map(SpareThreads::result).toList();
  }

  /** Runs all tasks to their end; the first one, and those that no thread takes, in this thread. */
  private void compute(List<? extends FutureTask<?>> tasks) {
    for (var task : tasks.subList(Math.min(1, tasks.size()), tasks.size())) {
      try {
        threads.execute(task);
      } catch (RejectedExecutionException _) {
        break; // all threads are busy
      }
    }
    tasks.forEach(FutureTask::run); // has no effect on one that has begun
    tasks.forEach(SpareThreads::await);
  }

  /** Waits for a task, which has a time limit of its own, even if this thread is interrupted. */
  private static void await(FutureTask<?> task) {
    boolean isInterrupted = false;
    while (!task.isDone()) {
      try {
        task.get();
      } catch (InterruptedException _) {
        isInterrupted = true;
      } catch (ExecutionException _) {
        break; // which its result throws
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the result of a task that has ended, or throws what it has thrown. */
  private static <T> T result(FutureTask<T> task) {
    if (task.state() == Future.State.SUCCESS) {
      return task.resultNow();
    }
    throw switch (task.exceptionNow()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case Throwable e -> new IllegalStateException(e); // suppliers declare none
    };
  }
}
