package hark.cluster;

import hark.torture.Options;
import hark.torture.Report;
import hark.torture.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code bin/check-opensearch}; the script says what may be given. */
public final class CheckOpenSearch {

  private static final List<String> LOSSES =
      List.of("kills", "replaced", "all", "upgrade", "disk", "cuts");

  /** The size of the small disk, in megabytes. */
  private static final int DISK = 512;

  private CheckOpenSearch() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    Report.endOnFailure();
    var options =
        Options.of(words, "--only", "--answers", "--segments", "--kills", "--all", "--cuts");
    var report = new Report("bin/check-opensearch FOLDER", options.seed());
    var folder = Files.createTempDirectory("hark-cluster");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    var disk = options.runs("disk") ? smallDisk(folder) : Optional.<SmallDisk>empty();
    var distribution = Distribution.named();
    long start = System.nanoTime();
    try (var cluster = Cluster.start(folder, distribution, Cluster.QUICK_START)) {
      report.figure("start of the cluster, s", "%.1f".formatted((System.nanoTime() - start) / 1e9));
      if (options.runs("answers")) {
        int segments = options.number("--segments", 400_000);
        new AnswersRun(report, cluster, folder, options.seed())
            .run(options.number("--answers", 2_000), segments);
      }
      if (LOSSES.stream().anyMatch(options::runs)) {
        lose(options, report, cluster, distribution, folder, disk);
      }
    }
    System.exit(report.finish(Path.of("target", "check-opensearch.md")));
  }

  private static void lose(
      Options options,
      Report report,
      Cluster cluster,
      Distribution distribution,
      Path folder,
      Optional<SmallDisk> disk)
      throws IOException {
    try (var run = LossRun.begin(report, cluster, distribution, folder, options.seed())) {
      if (options.runs("kills")) {
        run.kills(options.number("--kills", 20));
      }
      if (options.runs("replaced")) {
        run.replaced();
      }
      if (options.runs("all")) {
        run.all(options.number("--all", 3));
      }
      if (options.runs("upgrade")) {
        run.upgrade();
      }
      if (disk.isPresent()) {
        run.disk(disk.get(), DISK);
      } else if (options.runs("disk")) {
        report.note("disk", "NOT RUN: no small disk can be mounted here, for that takes root");
      }
      if (!options.runs("cuts")) {
        return;
      }
      if (NetworkCut.isPossible()) {
        run.cuts(options.number("--cuts", 6));
      } else {
        report.note("cuts", "NOT RUN: the network is not this process's own, for that takes root");
      }
    }
  }

  /** Mounts a small disk where the last node will have its index. */
  private static Optional<SmallDisk> smallDisk(Path folder)
      throws IOException, InterruptedException {
    return SmallDisk.mount(folder.resolve("data-n" + Cluster.NODES), DISK);
  }

  private static void delete(Path folder) {
    try {
      Commands.run("rm", "-rf", "--one-file-system", folder.toString());
    } catch (IOException e) {
      System.err.println("Left behind: " + folder + ": " + e.getMessage());
    }
  }
}
