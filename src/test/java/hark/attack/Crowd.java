package hark.attack;

import hark.torture.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Many requests at once. Each must be done, refused as wrong, or refused for now. */
final class Crowd {

  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long slowest;
  private int unanswered;

  /** Sends so many at once and waits for all. */
  Crowd send(int count, IntFunction<Answer> request) throws InterruptedException {
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      var tasks = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        tasks.add(() -> request.apply(number));
      }
      for (var future : threads.invokeAll(tasks)) {
        note(future.get());
      }
    } catch (ExecutionException e) {
      wrong.add("the harness failed: " + e.getCause());
    }
    return this;
  }

  private void note(Answer answer) {
    statuses.merge(answer.status(), 1, Integer::sum);
    unanswered +=
        answer.status() == 0 && answer.millis() > Target.ANSWER.toMillis() - 1_000 ? 1 : 0;
    slowest = Math.max(slowest, answer.millis());
  }

  /**
   * Returns the faults: server errors that do not say when to come again, and no answers.
   *
   * @param mayBeClosed whether a connection may be closed in the place of an answer, as where the
   *     client still sends
   */
  List<String> wrong(boolean mayBeClosed) {
    statuses.forEach(
        (status, count) -> {
          boolean isFine = status >= 200 && status < 500 || status == 503 || status == 507;
          if (!isFine && !(status == 0 && mayBeClosed)) {
            wrong.add("%d times status %d".formatted(count, status));
          }
        });
    if (unanswered > 0) {
      wrong.add("%d were not answered in %s".formatted(unanswered, Target.ANSWER));
    }
    System.out.printf("  answers by status %s, the slowest %d ms%n", statuses, slowest);
    return wrong;
  }
}
