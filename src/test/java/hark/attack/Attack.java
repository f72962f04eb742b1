package hark.attack;

import hark.torture.Options;
import hark.torture.Pause;
import hark.torture.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** {@code bin/attack}; the script says what may be given. */
public final class Attack {

  private static final Path FOLDER = Path.of("target", "attack");
  private static final int GROWN_HEAP = 64;
  private static final int MORE_FILES = 30;
  private static final int MORE_THREADS = 60;

  private final Options options;
  private final Report report;
  private final Target target;
  private final Trial trial;

  private Attack(Options options, Report report, Target target) {
    this.options = options;
    this.report = report;
    this.target = target;
    this.trial = new Trial(report, target);
  }

  public static void main(String[] words) throws IOException, InterruptedException {
    Report.endOnFailure();
    var options =
        Options.of(words, "--only", "--library", "--share", "--requests", "--rights", "--fill");
    if (!options.get("--fill", "").isEmpty()) {
      CorpusFilling.fill(Path.of(options.get("--library", "")), options.get("--fill", ""));
      System.exit(0);
    }
    Folders.delete(FOLDER);
    var report = new Report("bin/attack", options.seed());
    long began = System.nanoTime();
    try (var target = new Target(FOLDER.toAbsolutePath(), options.get("--library", ""))) {
      target.open(!options.get("--only", "").equals("rights"));
      new Attack(options, report, target).run();
    } catch (IllegalStateException e) {
      report.failed("run", "", e.getMessage());
    }
    report.figure("minutes", "" + (System.nanoTime() - began) / 60_000_000_000L);
    System.exit(report.finish(Path.of("target", "attack.md")));
  }

  private void run() throws IOException, InterruptedException {
    var random = new SplittableRandom(options.seed());
    report.figure("library", target.calls().get("/api/library").text().replace('|', ' '));
    var before = target.vitals();
    int videos = target.videos();
    report.figure("before", before.toString());
    part("media", () -> media());
    part("requests", () -> requests(random.split()));
    part("rights", () -> rights(random.split()));
    part("slow", () -> new SlowAttack(report, target).run());
    part("files", () -> files(random.split()));
    part("floods", () -> new FloodAttack(report, target, random.split()).run());
    state(before, videos);
    part("term", this::term);
  }

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private void part(String name, Step step) throws IOException, InterruptedException {
    if (options.runs(name)) {
      System.out.println(name);
      long began = System.nanoTime();
      step.run();
      report.figure(name + ", seconds", "" + (System.nanoTime() - began) / 1_000_000_000);
    }
  }

  private void files(SplittableRandom random) throws IOException, InterruptedException {
    var bounds = new BoundsAttack(target);
    trial.run("files", "bounds of fields", bounds::run);
    report.note("files", bounds.summary());
    var files = new FileAttack(target);
    trial.run(
        "files", "one piece repeated", () -> files.run(random, options.number("--share", 20)));
    report.figure("one piece repeated", files.summary());
    var largest = new FileAttack(target);
    trial.run("files", "the largest files", () -> largest.runLargest(random, 8));
    report.figure("the largest files", largest.summary());
    target.calls().send("DELETE", "/api/videos/victim-file", "", new byte[0]);
  }

  private void requests(SplittableRandom random) throws IOException, InterruptedException {
    var requests = new RequestAttack(target);
    trial.run(
        "requests",
        "odd requests",
        () -> requests.run(random, options.number("--requests", 3_000)));
    report.note("requests", requests.summary());
  }

  private void rights(SplittableRandom random) throws IOException, InterruptedException {
    var rights = new RightsAttack(target);
    int requests = options.number("--rights", 20_000);
    trial.run("rights", "odd requests of every visitor", () -> rights.run(random, requests));
    report.figure("odd requests of every visitor", "" + requests);
    report.note("rights", rights.summary());
  }

  private void media() throws IOException, InterruptedException {
    trial.run("media", "a pipe and links", () -> new MediaAttack(target).run());
  }

  /** It has come back to the state in which it began. */
  private void state(Vitals before, int videos) throws IOException, InterruptedException {
    var wrong = new ArrayList<String>();
    Vitals after = target.vitals();
    for (int i = 0; i < 12 && !isLike(before, after); i++) {
      Pause.millis(10_000); // idle threads and sockets are given up after a while
      after = target.vitals();
    }
    report.figure("after", after.toString());
    if (!isLike(before, after)) {
      wrong.add("before: %s; after: %s".formatted(before, after));
    }
    int left = target.calls().get("/api/videos").json().path("videos").size();
    if (left < videos) {
      wrong.add("%d of %d videos are left".formatted(left, videos));
    }
    report.judge("state at the end", "", wrong);
  }

  private static boolean isLike(Vitals before, Vitals after) {
    return after.heapMegabytes() <= before.heapMegabytes() + GROWN_HEAP
        && after.threads() <= before.threads() + MORE_THREADS
        && after.files() <= before.files() + MORE_FILES
        && after.temporary() <= before.temporary();
  }

  /** SIGTERM ends it within ten seconds, whatever it is about. */
  private void term() throws IOException, InterruptedException {
    try (var readers = new Slow(target).open(60, Slow.get("/api/library/export"));
        var senders =
            new Slow(target)
                .open(60, Slow.body("PUT", "/api/videos/victim-slow/transcript", "text/vtt"));
        var searches = new Slow(target).open(40, Slow.get("/api/search?q=the+NOT+NEAR/10s+of"));
        var pipes = new Slow(target).open(4, Slow.get(MediaAttack.address(target, "victim-pipe")));
        var file =
            new Slow(target)
                .open(
                    2,
                    Slow.body("PUT", "/api/videos/victim-term/transcript", "text/vtt")
                            .replace("1000000", "900031")
                        + "WEBVTT\n\n00:01.000 --> 00:02.000\n"
                        + "'".repeat(900_000))) {
      readers.read(2);
      long began = System.nanoTime();
      boolean ended = target.stop(Duration.ofSeconds(30));
      long millis = (System.nanoTime() - began) / 1_000_000;
      report.figure("SIGTERM under load, ms", ended ? "" + millis : "killed after 30,000");
      report.judge(
          "term",
          "--only term",
          ended && millis < 10_000 ? List.of() : List.of("took " + millis + " ms"));
      senders.closed();
      searches.closed();
      pipes.closed();
      file.closed();
    }
  }
}
