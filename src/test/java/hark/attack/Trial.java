package hark.attack;

import hark.torture.Calls;
import hark.torture.Pause;
import hark.torture.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One attack under watch: the process is the same at the end, answered throughout, and has come to
 * rest a minute after the clients have left. Where not, it is started again for the next one.
 */
final class Trial {

  /** Attacks the application and returns its faults. */
  interface Attempt {
    List<String> run() throws IOException, InterruptedException;
  }

  private static final long REST_CPU_MILLIS = 400;
  private static final Duration REST = Duration.ofSeconds(60);

  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final Report report;
  private final Target target;

  Trial(Report report, Target target) {
    this.report = report;
    this.target = target;
  }

  /**
   * Runs one attack and reports it.
   *
   * @param part as {@code --only} names it
   */
  void run(String part, String name, Attempt attempt) throws IOException, InterruptedException {
    long began = System.nanoTime();
    long pid = target.pid();
    var watcher = Watcher.of(target);
    var wrong = new ArrayList<>(attempt.run());
    wrong.addAll(watcher.end());
    boolean isAlive = target.isAlive() && target.pid() == pid;
    boolean isAtRest = isAlive && isAtRest(pid);
    if (!isAlive) {
      wrong.add("the process has ended");
    } else if (!isAtRest) {
      wrong.add("it still works a minute after the clients have left");
    }
    boolean isWell = isAtRest && answers();
    if (isAtRest && !isWell) {
      wrong.add("it does not answer after the clients have left");
    }
    System.out.printf(
        "  %s, %d s: %s%n", name, (System.nanoTime() - began) / 1_000_000_000, watcher.summary());
    if (!isWell) {
      target.restart();
    }
    report.judge(
        part,
        "--only " + part,
        wrong.isEmpty() ? List.of() : List.of(name + ": " + String.join("; ", wrong)));
  }

  private boolean answers() {
    try (var calls = Calls.withToken(target.site(), ANSWER)) {
      return calls.get("/q/health/live").status() == 200;
    }
  }

  /** Waits until the process uses next to no processor time. */
  private static boolean isAtRest(long pid) {
    long until = System.nanoTime() + REST.toNanos();
    while (System.nanoTime() < until) {
      long before = Vitals.cpuMillis(pid);
      Pause.millis(1_000);
      if (Vitals.cpuMillis(pid) - before < REST_CPU_MILLIS) {
        return true;
      }
    }
    return false;
  }
}
