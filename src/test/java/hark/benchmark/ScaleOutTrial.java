package hark.benchmark;

import hark.cluster.Cluster;
import hark.cluster.ClusterNode;
import hark.cluster.Distribution;
import hark.lucene.Corpus;
import hark.lucene.LuceneTranscriptIndex;
import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import hark.search.Search;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Loads the same libraries into the embedded index and into a cluster of three nodes on this
 * machine, and asks both the same queries in turns.
 */
final class ScaleOutTrial {

  static final int ROUNDS = 5;
  static final int WARM_UP = 4;
  static final List<Integer> SHARDS = List.of(1, 3, 6, 12);
  static final long SHARDED_SEGMENTS = 100_000;

  private static final int FEEDERS = 2;
  private static final int SEED = 2026;
  private static final long TOGETHER = 50_000;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path folder;
  private final Cluster cluster;
  private final List<Transcript> transcripts;
  private final List<BenchmarkQuery> queries;

  private ScaleOutTrial(Path folder, Cluster cluster, List<Transcript> transcripts) {
    this.folder = folder;
    this.cluster = cluster;
    this.queries = new QueryDraw(transcripts).draw(SEED);
    this.transcripts = new ArrayList<>(transcripts);
    Collections.shuffle(this.transcripts, new Random(SEED));
  }

  /**
   * @param arguments a folder, which must be there; the zip files of OpenSearch and of the plugin;
   *     the sizes in segments
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Path.of(arguments[0]);
    var distribution = new Distribution(Path.of(arguments[1]), Path.of(arguments[2]));
    var transcripts = new ArrayList<Transcript>();
    Corpus.find().orElseThrow().forEach(transcripts::add);
    var nodes = Files.createDirectories(folder.resolve("nodes"));
    try (var cluster = Cluster.start(nodes, distribution, Cluster.OPTIONS)) {
      var trial = new ScaleOutTrial(folder, cluster, transcripts);
      trial.measureShards();
      for (var size : List.of(arguments).subList(3, arguments.length)) {
        trial.measure(Long.parseLong(size));
      }
    }
  }

  /** Measures what a shard costs: the same small library in more and more of them. */
  private void measureShards() throws IOException, InterruptedException {
    for (int shards : SHARDS) {
      var layout = new IndexLayout("shards", shards, 0);
      try (var index = OpenSearchIndex.open(cluster.settings(), layout, LIMIT)) {
        load(index, SHARDED_SEGMENTS);
        cluster.await("green", Cluster.NODES);
        long before = processor();
        var nanos = ask(List.of(new Search(index))).getFirst();
        double asked = (double) queries.size() * (ROUNDS + WARM_UP);
        Figures.say("shard processor " + shards, (processor() - before) * 10 / asked);
        say("shard", shards, nanos);
      }
      cluster.send("DELETE", "/shards*", "");
    }
  }

  private void measure(long size) throws IOException, InterruptedException {
    var at = folder.resolve("index-" + size);
    var layout = new IndexLayout("size", 3, 1);
    try (var embedded = LuceneTranscriptIndex.open(at, LIMIT);
        var sharded = OpenSearchIndex.open(cluster.settings(), layout, LIMIT)) {
      Figures.say("embedded seconds " + size, load(embedded, size));
      long before = processor();
      Figures.say("cluster seconds " + size, load(sharded, size));
      Figures.say("cluster load processor " + size, (processor() - before) / 100.0);
      cluster.await("green", Cluster.NODES);
      Figures.say("segments " + size, embedded.totals().segments());
      if (!embedded.totals().equals(sharded.totals())) {
        throw new IllegalStateException("Not all is searchable");
      }
      Figures.say("embedded bytes " + size, embedded.sizeInBytes());
      Figures.say("cluster bytes loaded " + size, bytes());
      cluster.send("POST", "/size*/_forcemerge?max_num_segments=5", "");
      cluster.send("POST", "/size*/_flush", "");
      Figures.say("cluster bytes " + size, bytes());
      before = processor();
      var nanos = ask(List.of(new Search(embedded), new Search(sharded)));
      double asked = (double) queries.size() * (ROUNDS + WARM_UP);
      Figures.say("cluster query processor " + size, (processor() - before) * 10 / asked);
      say("embedded", size, nanos.get(0));
      say("cluster", size, nanos.get(1));
      sayMemory(size);
    }
    cluster.send("DELETE", "/size*", "");
  }

  /** Loads until all is visible; returns the time in seconds. */
  private double load(TranscriptIndex index, long size) throws InterruptedException {
    long start = System.nanoTime();
    var left = new AtomicLong(size);
    var next = new AtomicLong();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < FEEDERS; i++) {
      threads.add(Thread.ofPlatform().start(() -> feed(index, next, left)));
    }
    for (var thread : threads) {
      thread.join();
    }
    index.commit();
    return (System.nanoTime() - start) / 1e9;
  }

  private void feed(TranscriptIndex index, AtomicLong next, AtomicLong left) {
    while (left.get() > 0) {
      long number = next.getAndIncrement();
      var original = transcripts.get((int) (number % transcripts.size()));
      long rest = left.addAndGet(-original.segments().size());
      index.put(GrowthLoadTrial.copy(original, (int) (number / transcripts.size())));
      if (rest / TOGETHER != (rest + original.segments().size()) / TOGETHER) {
        index.commit();
      }
    }
  }

  /** Asks all queries of all indexes in turns; returns the times by index, query and round. */
  private List<long[][]> ask(List<Search> searches) {
    var nanos = new ArrayList<long[][]>();
    searches.forEach(_ -> nanos.add(new long[queries.size()][ROUNDS]));
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int i = 0; i < queries.size(); i++) {
        for (int j = 0; j < searches.size(); j++) {
          long from = System.nanoTime();
          searches.get(j).find(SearchRequest.of(queries.get(i).hark()));
          nanos.get(j)[i][Math.max(0, round)] = System.nanoTime() - from;
        }
      }
    }
    return nanos;
  }

  private void say(String name, long size, long[][] nanos) {
    var all = new ArrayList<Double>();
    var kinds = new EnumMap<BenchmarkQuery.Kind, List<Double>>(BenchmarkQuery.Kind.class);
    for (int i = 0; i < nanos.length; i++) {
      double median = Figures.median(nanos[i]);
      all.add(median);
      kinds.computeIfAbsent(queries.get(i).kind(), _ -> new ArrayList<>()).add(median);
    }
    kinds.forEach(
        (kind, times) -> {
          Figures.say(name + " " + kind + " " + size, Figures.percentile(times, .5));
          Figures.say(name + " p95 " + kind + " " + size, Figures.percentile(times, .95));
        });
    Figures.say(name + " median " + size, Figures.percentile(all, .5));
    Figures.say(name + " p95 " + size, Figures.percentile(all, .95));
    Figures.say(name + " slowest " + size, Figures.percentile(all, 1));
  }

  private void sayMemory(long size) throws IOException {
    var stats = cluster.send("GET", "/_nodes/stats/jvm", "").path("nodes");
    for (var node : stats) {
      Figures.say(
          "node heap " + size, node.path("jvm").path("mem").path("heap_used_in_bytes").asLong());
    }
    for (var node : cluster.nodes()) {
      Figures.say("node anonymous " + size, ServeTrial.status(node.pid(), "RssAnon"));
    }
  }

  /** Returns the bytes of all primary shards on disk. */
  private long bytes() throws IOException {
    return cluster
        .send("GET", "/size*/_stats/store", "")
        .path("_all")
        .path("primaries")
        .path("store")
        .path("size_in_bytes")
        .asLong();
  }

  /** Returns the processor time of all nodes so far, in hundredths of a second. */
  private long processor() throws IOException {
    long all = 0;
    for (ClusterNode node : cluster.nodes()) {
      var line = Files.readString(Path.of("/proc/" + node.pid() + "/stat"));
      var cells = line.substring(line.lastIndexOf(')') + 2).split(" ");
      all += Long.parseLong(cells[11]) + Long.parseLong(cells[12]);
    }
    return all;
  }
}
