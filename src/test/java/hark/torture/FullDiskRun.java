package hark.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Fills the disk of the data folder at random instants of random work, and frees it again. */
final class FullDiskRun {

  private static final String PART = "full disk";
  private static final String WHERE = "--only full";
  private static final int START_EACH = 10;
  private static final int MEGABYTES = 64;

  private final Report report;
  private final Path folder;
  private final long seed;

  FullDiskRun(Report report, Path folder, long seed) {
    this.report = report;
    this.folder = folder;
    this.seed = seed;
  }

  void run(int fillings) throws IOException, InterruptedException {
    var disk = SmallDisk.mount(folder.resolve("disk"), MEGABYTES);
    if (disk.isEmpty()) {
      report.note(
          PART,
          "NOT RUN: no small disk can be mounted here, for that takes root; 0 of " + fillings);
      return;
    }
    try (var small = disk.get();
        var world = new World()) {
      run(small, world, fillings);
    }
  }

  private void run(SmallDisk disk, World world, int fillings)
      throws IOException, InterruptedException {
    var random = new SplittableRandom(seed);
    var data = disk.folder().resolve("data");
    var launch = world.launch(data, folder.resolve("log"), Torture.QUICK_START);
    var hark = launch.startAndWait();
    world.putAnchors(hark.calls());
    for (int i = 0; i < fillings; i++) {
      hark = filling(disk, world, launch, hark, i, random);
    }
    report.note(
        PART,
        "%d requests, %d acknowledged, %d refused"
            .formatted(world.requests.get(), world.acknowledged.get(), world.refusals.get()));
    report.judge("read-only folder", WHERE, readOnly(disk, world, launch, hark));
  }

  /** Fills, looks, frees, looks; the application may be another afterwards. */
  private Hark filling(
      SmallDisk disk,
      World world,
      Hark.Launch launch,
      Hark before,
      int number,
      SplittableRandom random)
      throws IOException, InterruptedException {
    var hark = before;
    var load = new Load(world, hark.calls()).start(random.split(), false);
    Pause.millis(50 + random.nextInt(400));
    disk.fill(random.nextInt(3) == 0 ? random.nextInt(200_000) : 0);
    Pause.millis(200 + random.nextInt(600));
    var wrong = new ArrayList<String>();
    if (number % START_EACH == START_EACH - 1) {
      hark.kill();
      load.abandon();
      wrong.addAll(startWhileFull(launch, hark = launch.start()));
      disk.free();
      if (!hark.isAlive()) {
        hark = launch.startAndWait();
      }
    } else {
      wrong.addAll(alive(hark));
      load.close();
      disk.free();
    }
    wrong.addAll(healed(hark));
    wrong.addAll(new Check(world, hark.calls()).run(number % START_EACH == 0));
    report.judge(
        PART, WHERE, wrong.stream().map(w -> "filling %d: %s".formatted(number, w)).toList());
    return hark;
  }

  private static List<String> alive(Hark hark) {
    var wrong = new ArrayList<String>();
    var health = hark.calls().get("/q/health/live");
    if (health.status() != 200) {
      wrong.add("health answers %d while the disk is full".formatted(health.status()));
    }
    var page = hark.calls().get("/search?q=" + World.ANCHOR_WORD);
    if (page.status() != 200) {
      wrong.add("the page answers %d while the disk is full".formatted(page.status()));
    }
    return wrong;
  }

  private static List<String> startWhileFull(Hark.Launch launch, Hark hark)
      throws IOException, InterruptedException {
    if (hark.awaitAnswer(Hark.START)) {
      return alive(hark);
    }
    return List.of("no start while the disk is full: " + hark.lastLogLines(2));
  }

  /** Once there is room, a change is taken without a restart. */
  private static List<String> healed(Hark hark) {
    var last = new Answer[1];
    for (int i = 0; i < 50; i++) {
      last[0] = World.putAnchor(hark.calls(), 0);
      if (last[0].isDone()) {
        hark.calls().post("/api/imports/retry");
        return List.of();
      }
      Pause.millis(100);
    }
    return List.of(
        "five seconds after there is room, a change is answered with %d: %s"
            .formatted(last[0].status(), Pause.start(last[0].text())));
  }

  /** A folder that cannot be written is served and backed up. */
  private List<String> readOnly(SmallDisk disk, World world, Hark.Launch launch, Hark running)
      throws IOException, InterruptedException {
    var wrong = new ArrayList<String>();
    running.stop(Duration.ofSeconds(20));
    disk.remount("ro");
    var hark = launch.start();
    if (hark.awaitAnswer(Hark.START)) {
      wrong.addAll(alive(hark));
      int status =
          hark.calls().put(Work.transcript("new", "New"), new Speech("new", 1).webVtt()).status();
      if (status != 507 && status != 503) {
        wrong.add("a change is answered with %d".formatted(status));
      }
    } else {
      wrong.add("no start: " + hark.lastLogLines(2));
    }
    hark.stop(Duration.ofSeconds(20));
    var backups = Files.createDirectories(folder.resolve("backups"));
    var backup = launch.command("backup", backups.toString());
    if (backup.status() != 0) {
      wrong.add("backup ends with %d: %s".formatted(backup.status(), Pause.start(backup.output())));
    }
    disk.remount("rw");
    try (var again = launch.startAndWait()) {
      wrong.addAll(new Check(world, again.calls()).run(true));
    }
    return wrong;
  }
}
