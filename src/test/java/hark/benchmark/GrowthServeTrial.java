package hark.benchmark;

import hark.lucene.LuceneTranscriptIndex;
import hark.search.Search;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * Answers all queries over an index of one size, with the heap that the application usually has,
 * and says how long that takes and what memory it needs.
 */
final class GrowthServeTrial {

  static final int ROUNDS = 5;
  private static final int WARM_UP = 3;

  private GrowthServeTrial() {}

  /**
   * @param arguments the folder that {@link GrowthLoadTrial} filled, and the size
   */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    long size = Long.parseLong(arguments[1]);
    var queries = BenchmarkQuery.read(LoadTrial.queries(folder));
    long start = System.nanoTime();
    try (var index = LuceneTranscriptIndex.open(GrowthLoadTrial.index(folder, size))) {
      Figures.say("open " + size, (System.nanoTime() - start) / 1e6);
      var search = new Search(index);
      var nanos = new long[queries.size()][ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (int i = 0; i < nanos.length; i++) {
          long from = System.nanoTime();
          search.find(SearchRequest.of(queries.get(i).hark()));
          nanos[i][Math.max(0, round)] = System.nanoTime() - from;
        }
      }
      say(size, queries, nanos);
      System.gc();
      Figures.say(
          "heap " + size, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      Figures.say("anonymous " + size, ServeTrial.status(ProcessHandle.current().pid(), "RssAnon"));
    }
  }

  private static void say(long size, List<BenchmarkQuery> queries, long[][] nanos) {
    var all = new ArrayList<Double>();
    var kinds = new EnumMap<BenchmarkQuery.Kind, List<Double>>(BenchmarkQuery.Kind.class);
    for (int i = 0; i < nanos.length; i++) {
      double median = Figures.median(nanos[i]);
      all.add(median);
      kinds.computeIfAbsent(queries.get(i).kind(), _ -> new ArrayList<>()).add(median);
    }
    kinds.forEach((kind, times) -> Figures.say(kind + " " + size, Figures.percentile(times, .5)));
    Figures.say("median " + size, Figures.percentile(all, .5));
    Figures.say("p95 " + size, Figures.percentile(all, .95));
    Figures.say("slowest " + size, Figures.percentile(all, 1));
  }
}
