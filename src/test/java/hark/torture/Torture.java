package hark.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** {@code bin/torture}: kills, damage and a full disk; the script says what may be given. */
public final class Torture {

  /** One compiler only: a process that lives for seconds has no use of the other. */
  static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private static final Path FOLDER = Path.of("target", "torture");

  private Torture() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    Report.endOnFailure();
    var options = Options.of(words, "--only", "--kills", "--damage", "--full", "--case");
    var report = new Report("bin/torture", options.seed());
    deleteAll(FOLDER);
    long began = System.nanoTime();
    if (options.runs("kills")) {
      new KillRun(report, made("kills"), options.seed()).run(options.number("--kills", 200));
    }
    if (options.runs("damage")) {
      new DamageRun(report, made("damage"), options.seed())
          .run(options.number("--damage", 60), options.number("--case", -1));
    }
    if (options.runs("full")) {
      new FullDiskRun(report, made("full"), options.seed()).run(options.number("--full", 50));
    }
    report.figure("minutes", "" + (System.nanoTime() - began) / 60_000_000_000L);
    System.exit(report.finish(Path.of("target", "torture.md")));
  }

  private static Path made(String name) throws IOException {
    return Files.createDirectories(FOLDER.resolve(name)).toAbsolutePath();
  }

  static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
