package hark.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Kills the application at random instants of random work, and checks it after each start. */
final class KillRun {

  private static final String PART = "kills";
  private static final int LONGEST_WORK = 2_000;
  private static final int EVERYTHING_EACH = 10;

  private final Report report;
  private final Path folder;
  private final long seed;
  private final List<Long> starts = new ArrayList<>();

  KillRun(Report report, Path folder, long seed) {
    this.report = report;
    this.folder = folder;
    this.seed = seed;
  }

  void run(int kills) throws IOException, InterruptedException {
    var random = new SplittableRandom(seed);
    try (var world = new World()) {
      var launch = world.launch(folder.resolve("data"), folder.resolve("log"), Torture.QUICK_START);
      try (var first = launch.startAndWait()) {
        world.putAnchors(first.calls());
        first.kill();
      }
      boolean goesOn = true;
      for (int i = 0; i < kills && goesOn; i++) {
        goesOn = life(world, launch, i, random);
      }
      if (goesOn) {
        end(world, launch);
      }
      report.note(PART, counts(world));
    }
  }

  /** One life; {@code false} where the application does not start any more. */
  private boolean life(World world, Hark.Launch launch, int number, SplittableRandom random)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    var hark = launch.start();
    if (random.nextInt(5) == 0) { // while it starts
      Pause.millis(random.nextInt(2_500));
      hark.kill();
      report.passed(PART);
      return true;
    }
    if (!hark.awaitAnswer(Hark.START)) {
      report.failed(
          PART, "--only kills", "life %d: no start: %s".formatted(number, hark.lastLogLines(3)));
      hark.close();
      return false;
    }
    starts.add((System.nanoTime() - began) / 1_000_000);
    var wrong = new Check(world, hark.calls()).run(number % EVERYTHING_EACH == 0);
    var load = new Load(world, hark.calls()).start(random.split(), true);
    Pause.millis(20 + random.nextInt(LONGEST_WORK));
    hark.kill();
    load.abandon();
    report.judge(PART, "--only kills", numbered(number, wrong));
    return true;
  }

  private static List<String> numbered(int life, List<String> wrong) {
    return wrong.stream().map(what -> "life %d: %s".formatted(life, what)).toList();
  }

  private void end(World world, Hark.Launch launch) throws IOException, InterruptedException {
    try (var hark = launch.startAndWait()) {
      var wrong = new Check(world, hark.calls()).runToTheEnd(Duration.ofMinutes(2));
      report.judge("at the end", "--only kills", wrong);
      hark.calls().post("/api/library/reindex");
      report.judge("rebuilt", "--only kills", new Check(world, hark.calls()).run(true));
      report.judge(
          "SIGTERM",
          "--only kills",
          hark.stop(Duration.ofSeconds(10)) ? List.of() : List.of("took over ten seconds"));
    }
  }

  private String counts(World world) {
    if (!starts.isEmpty()) {
      Collections.sort(starts);
      report.figure(
          "start to first answered search after a kill, ms (median, longest)",
          "%d, %d".formatted(starts.get(starts.size() / 2), starts.getLast()));
    }
    return "%d requests, %d acknowledged, %d videos, %d imports, %d feeds"
        .formatted(
            world.requests.get(),
            world.acknowledged.get(),
            world.oracle.videos().size(),
            world.oracle.accepted().size(),
            world.followed.size());
  }
}
