package hark.benchmark;

import hark.lucene.LuceneTranscriptIndex;
import hark.search.Search;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves a loaded index from a small heap and says how much memory that takes. */
final class ServeTrial {

  static final int ROUNDS = 3;

  private ServeTrial() {}

  /**
   * @param arguments the folder that {@link LoadTrial} filled
   */
  public static void main(String[] arguments) throws IOException {
    try (var index = LuceneTranscriptIndex.open(LoadTrial.index(Path.of(arguments[0])))) {
      var search = new Search(index);
      var queries = BenchmarkQuery.read(LoadTrial.queries(Path.of(arguments[0])));
      long moments = 0;
      for (int round = 0; round < ROUNDS; round++) {
        for (var query : queries) {
          moments += search.find(SearchRequest.of(query.hark())).totalMoments();
        }
      }
      Figures.say("serve moments", moments);
      Figures.say("serve heap limit", Runtime.getRuntime().maxMemory());
      System.gc();
      Figures.say("serve heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      Figures.say("serve anonymous", status(ProcessHandle.current().pid(), "RssAnon"));
      Figures.say("serve mapped", status(ProcessHandle.current().pid(), "RssFile"));
    }
  }

  /** Bytes, as Linux counts them for a process (proc(5)). */
  static long status(long process, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc", "" + process, "status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }
}
