package hark.cluster;

import hark.lucene.LuceneTranscriptIndex;
import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import hark.search.ClocklessSearch;
import hark.torture.Pause;
import hark.torture.Report;
import hark.torture.SmallDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes nodes, disks and the network away from a cluster under searches and changes. Afterwards all
 * that was accepted must be there, and no answer may have been wrong.
 */
final class LossRun implements AutoCloseable {

  private static final String INDEX = "losses";
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int QUESTIONS = 120;
  private static final long SEGMENTS = 40_000;
  private static final int LONGEST_ABSENCE = 10_000;
  private static final int MARGIN = 2_000;

  /** Longer than the cluster takes to find out that a node hangs, in milliseconds. */
  private static final int CUT = 60_000;

  private final Report report;
  private final Cluster cluster;
  private final Distribution distribution;
  private final Path folder;
  private final SplittableRandom random;
  private final OpenSearchIndex index;
  private final Searchers searchers;
  private final Writer writer;

  private LossRun(
      Report report,
      Cluster cluster,
      Distribution distribution,
      Path folder,
      SplittableRandom random,
      OpenSearchIndex index,
      List<Searchers.Known> known) {
    this.report = report;
    this.cluster = cluster;
    this.distribution = distribution;
    this.folder = folder;
    this.random = random;
    this.index = index;
    var search = ClocklessSearch.in(index);
    this.searchers = new Searchers(index, search, known);
    this.writer = new Writer(index, search, random.split());
  }

  /** Loads a library, learns its answers from the embedded index, and begins to search. */
  static LossRun begin(
      Report report, Cluster cluster, Distribution distribution, Path folder, long seed)
      throws IOException {
    var library = DrawnLibrary.draw(SEGMENTS, seed);
    var known = new ArrayList<Searchers.Known>();
    try (var embedded = LuceneTranscriptIndex.open(folder.resolve("known"), LIMIT)) {
      AnswersRun.fill(embedded, library);
      var search = ClocklessSearch.in(embedded);
      for (var question : new Questions(library, seed).drawResults(QUESTIONS)) {
        known.add(new Searchers.Known(question, question.ask(embedded, search)));
      }
    }
    cluster.deleteIndexes(INDEX);
    var index = OpenSearchIndex.open(cluster.settings(), new IndexLayout(INDEX, 3, 1), LIMIT);
    AnswersRun.fill(index, library);
    var random = new SplittableRandom(seed);
    var run = new LossRun(report, cluster, distribution, folder, random, index, known);
    run.searchers.start(random.split());
    return run;
  }

  /** A loss that happens to the cluster. */
  @FunctionalInterface
  private interface Loss {

    /** Returns what is told of it. */
    String happen() throws IOException;
  }

  private void hold(String part, int number, Loss loss) throws IOException {
    searchers.counts();
    writer.counts();
    writer.start();
    Pause.millis(MARGIN);
    var told = loss.happen();
    cluster.await("green", Cluster.NODES);
    Pause.millis(MARGIN);
    writer.pause();
    var wrong = new ArrayList<>(searchers.wrong());
    wrong.addAll(writer.check());
    System.out.printf(
        "%s %d: %s; %s; %s%n", part, number, told, searchers.counts(), writer.counts());
    report.judge(part, "--only " + part, wrong);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Kills one node after the other, and starts each again some seconds later. */
  void kills(int number) throws IOException {
    for (int i = 1; i <= number; i++) {
      hold("kills", i, this::kill);
    }
  }

  private String kill() throws IOException {
    var manager = cluster.manager();
    var node = cluster.nodes().get(random.nextInt(Cluster.NODES));
    int absence = random.nextInt(LONGEST_ABSENCE);
    long start = System.nanoTime();
    node.kill();
    Pause.millis(absence);
    long started = System.nanoTime();
    node.start();
    cluster.await("green", Cluster.NODES);
    return "%s%s away for %.1f s, green %.1f s after its start, %.1f s after its end"
        .formatted(
            node.name(),
            node.name().equals(manager) ? ", the manager," : "",
            absence / 1e3,
            secondsSince(started),
            secondsSince(start));
  }

  /** Kills one node for good, until the others have copies of all that it had. */
  void replaced() throws IOException {
    hold(
        "replaced",
        1,
        () -> {
          var node = cluster.nodes().get(random.nextInt(Cluster.NODES));
          long start = System.nanoTime();
          node.kill();
          cluster.await("green", Cluster.NODES - 1);
          double green = secondsSince(start);
          node.start();
          return "%s gone, green with two nodes after %.1f s".formatted(node.name(), green);
        });
  }

  /** Kills all nodes at once. */
  void all(int number) throws IOException {
    for (int i = 1; i <= number; i++) {
      hold(
          "all",
          i,
          () -> {
            for (var node : cluster.nodes()) {
              node.kill();
            }
            long start = System.nanoTime();
            for (var node : cluster.nodes()) {
              node.start();
            }
            cluster.await("green", Cluster.NODES);
            return "all killed, green %.1f s after the start".formatted(secondsSince(start));
          });
    }
  }

  /** Restarts one node after the other, each with a plugin of another version. */
  void upgrade() throws IOException {
    var plugin = distribution.pluginOfVersion("9.9.9", folder);
    int number = 1;
    for (var node : cluster.nodes()) {
      hold(
          "upgrade",
          number++,
          () -> {
            long start = System.nanoTime();
            node.stop();
            Distribution.remove(node.home());
            Distribution.install(node.home(), plugin);
            long started = System.nanoTime();
            node.start();
            cluster.await("green", Cluster.NODES);
            return "%s with another plugin, green %.1f s after its start, %.1f s after its end"
                .formatted(node.name(), secondsSince(started), secondsSince(start));
          });
    }
  }

  /**
   * Fills the disk of the last node to the watermark at which OpenSearch refuses changes, then to
   * the last byte, and frees it.
   */
  void disk(SmallDisk disk, int megabytes) throws IOException {
    cluster.set("cluster.info.update.interval", "10s");
    hold("disk", 1, () -> fill(disk, megabytes << 14)); // 98 percent and more
    hold("disk", 2, () -> fill(disk, 0));
    cluster.set("cluster.info.update.interval", null);
  }

  private String fill(SmallDisk disk, int left) throws IOException {
    long start = System.nanoTime();
    disk.fill(left);
    while (!isBlocked() && secondsSince(start) < 90) {
      Pause.millis(200);
    }
    var blocked =
        isBlocked() ? "changes blocked after %.1f s".formatted(secondsSince(start)) : "no block";
    Pause.millis(LONGEST_ABSENCE);
    var status = cluster.status(Cluster.NODES).orElse("not all there");
    long freed = System.nanoTime();
    disk.free();
    while (isBlocked()) {
      Pause.millis(200);
    }
    double unblocked = secondsSince(freed);
    cluster.send("POST", "/_cluster/reroute?retry_failed=true", "");
    cluster.await("green", Cluster.NODES);
    return "%d MB left, %s, then %s, unblocked %.1f s and green %.1f s after there was room"
        .formatted(left >> 20, blocked, status, unblocked, secondsSince(freed));
  }

  private boolean isBlocked() throws IOException {
    return cluster
        .send("GET", "/_all/_settings/index.blocks.read_only_allow_delete?flat_settings=true", "")
        .toString()
        .contains("\"true\"");
  }

  /** Cuts the network between two nodes, or between one and both others, for a minute each. */
  void cuts(int number) throws IOException {
    for (int i = 1; i <= number; i++) {
      boolean alone = i % 2 == 0;
      int at = random.nextInt(Cluster.NODES);
      hold("cuts", i, () -> cut(at, alone));
    }
  }

  private String cut(int at, boolean alone) throws IOException {
    var manager = cluster.manager();
    var one = cluster.nodes().get(at);
    var next = cluster.nodes().get((at + 1) % Cluster.NODES);
    var last = cluster.nodes().get((at + 2) % Cluster.NODES);
    try (var cut = new NetworkCut()) {
      cut.between(one, next);
      if (alone) {
        cut.between(one, last);
      }
      Pause.millis(CUT);
    }
    long start = System.nanoTime();
    cluster.await("green", Cluster.NODES);
    return "%s cut from %s, manager %s, green %.1f s after the cut was mended"
        .formatted(one.name(), alone ? "both" : next.name(), manager, secondsSince(start));
  }

  @Override
  public void close() {
    searchers.close();
    writer.close();
    index.close();
    cluster.deleteIndexes(INDEX);
  }
}
