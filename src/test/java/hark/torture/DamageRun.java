package hark.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Damages one file of a stopped application's data folder, starts it, and looks what it makes of
 * it.
 */
final class DamageRun {

  private static final String PART = "damage";

  private final Report report;
  private final Path folder;
  private final long seed;
  private final Map<Damage, Integer> counts = new EnumMap<>(Damage.class);
  private int refused;

  DamageRun(Report report, Path folder, long seed) {
    this.report = report;
    this.folder = folder;
    this.seed = seed;
  }

  /**
   * @param only the number of the one case to run; below 0 for all
   */
  void run(int cases, int only) throws IOException, InterruptedException {
    try (var world = new World()) {
      var prepared = Prepared.make(world, folder, new SplittableRandom(seed));
      for (int i = 0; i < cases; i++) {
        if (only < 0 || only == i) {
          run(world, prepared, i);
        }
      }
    }
    report.note(PART, "%s; %d refused to start with a reason".formatted(counts, refused));
  }

  private void run(World world, Prepared prepared, int number)
      throws IOException, InterruptedException {
    var random = new SplittableRandom(seed * 1_000 + number);
    var own = Files.createDirectories(folder.resolve("case-" + number));
    var data = own.resolve("data");
    Contents.copy(prepared.data(), data);
    var file = choose(data, number, random);
    var damage = Damage.values()[number % Damage.values().length];
    if (damage == Damage.REMOVE_FOLDER && !file.contains("/")) {
      file = DamageCase.ALL_OF_THE_ARCHIVE;
    }
    var before = damage.isStray() ? null : Contents.of(data);
    damage.apply(data.resolve(file), random);
    counts.merge(damage, 1, Integer::sum);
    var damaged = Contents.of(data);
    var launch = world.launch(data, own.resolve("log"), Torture.QUICK_START);
    var one = new DamageCase(prepared, launch, damage, file, damaged, before);
    var wrong = one.run();
    refused += one.isRefused() ? 1 : 0;
    var named = "%s of %s: %s".formatted(damage, file, String.join("; ", wrong));
    report.judge(
        PART, "--only damage --case " + number, wrong.isEmpty() ? List.of() : List.of(named));
    if (wrong.isEmpty()) {
      Torture.deleteAll(own); // what failed is kept
    }
  }

  /** Each kind of file in turn, so that those of the index are not most of them. */
  private static String choose(Path data, int number, SplittableRandom random) throws IOException {
    var byArea = new EnumMap<Area, List<String>>(Area.class);
    for (var name : Contents.of(data).names()) {
      byArea.computeIfAbsent(Area.of(name), area -> new ArrayList<>()).add(name);
    }
    var areas = List.copyOf(byArea.values());
    var files = areas.get(number / Damage.values().length % areas.size());
    return files.get(random.nextInt(files.size()));
  }
}
