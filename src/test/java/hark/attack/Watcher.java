package hark.attack;

import hark.torture.Answer;
import hark.torture.Calls;
import hark.torture.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for health once a second and for a plain search, each over a connection of its own, until it
 * is closed. Health must answer within a second; a search must answer within five, or refuse with a
 * time to come again.
 */
final class Watcher implements AutoCloseable {

  private static final long HEALTH_MILLIS = 1_000;
  private static final long SEARCH_MILLIS = 5_000;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Target target;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;
  private int asked;
  private int searched;
  private int refused;
  private int late;
  private int failed;
  private int lateSearches;
  private int failedSearches;
  private long slowest;
  private long slowestSearch;
  private long mostMemory;

  private Watcher(Target target) {
    this.target = target;
  }

  static Watcher of(Target target) {
    var watcher = new Watcher(target);
    watcher.start("health", watcher::health);
    watcher.start("search", watcher::search);
    return watcher;
  }

  private void start(String name, Runnable look) {
    threads.add(
        Thread.ofPlatform()
            .name(name)
            .daemon()
            .start(
                () -> {
                  while (!stopped) {
                    long began = System.nanoTime();
                    look.run();
                    Pause.millis(1_000 - (System.nanoTime() - began) / 1_000_000);
                  }
                }));
  }

  private Answer ask(String path) {
    try (var calls = Calls.withToken(target.site(), LONGEST)) {
      return calls.get(path);
    }
  }

  private void health() {
    var answer = ask("/q/health/live");
    synchronized (this) {
      asked++;
      slowest = Math.max(slowest, answer.millis());
      failed += answer.status() == 200 ? 0 : 1;
      late += answer.status() == 200 && answer.millis() > HEALTH_MILLIS ? 1 : 0;
      mostMemory = Math.max(mostMemory, Vitals.rssMegabytes(target.pid()));
    }
  }

  private void search() {
    var answer = ask("/api/search?q=" + target.plainQuery());
    synchronized (this) {
      searched++;
      slowestSearch = Math.max(slowestSearch, answer.millis());
      boolean isRight = answer.status() == 200 || answer.isBusy();
      refused += answer.isBusy() ? 1 : 0;
      failedSearches += isRight ? 0 : 1;
      lateSearches += isRight && answer.millis() > SEARCH_MILLIS ? 1 : 0;
    }
  }

  /** Ends the watch; what was wrong during it. */
  List<String> end() {
    close();
    synchronized (this) {
      var wrong = new ArrayList<String>();
      if (failed + late > 0) {
        wrong.add(
            "health: %d of %d not answered, %d late, the slowest %d ms"
                .formatted(failed, asked, late, slowest));
      }
      if (failedSearches + lateSearches > 0) {
        wrong.add(
            "search: %d of %d not answered, %d late, the slowest %d ms"
                .formatted(failedSearches, searched, lateSearches, slowestSearch));
      }
      return wrong;
    }
  }

  synchronized String summary() {
    return "health %d ms, search %d ms at most, %d of %d searches refused, RSS %d MB at most"
        .formatted(slowest, slowestSearch, refused, searched, mostMemory);
  }

  @Override
  public void close() {
    stopped = true;
    threads.forEach(
        thread -> {
          try {
            thread.join(LONGEST.toMillis() + 5_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
