package hark.benchmark;

import hark.lucene.LuceneTranscriptIndex;
import hark.search.Search;
import hark.search.request.SearchRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Asks both indexes every query, in turns, after a warm-up, and says the median of each in
 * milliseconds. Hark's answer is a whole one: parsed, matched, all moments counted, ranked, and the
 * first page with its snippets.
 */
final class QueryTrial {

  private static final int WARM_UP_HARK = 30;
  private static final int WARM_UP_PEER = 1;
  static final int ROUNDS = 9;

  private final List<BenchmarkQuery> queries = BenchmarkQuery.all();
  private final Search search;
  private final Peer.Statements peer;

  private QueryTrial(Search search, Peer.Statements peer) throws Exception {
    this.search = search;
    this.peer = peer;
  }

  /**
   * @param arguments the folder that {@link LoadTrial} filled
   */
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    try (var index = LuceneTranscriptIndex.open(LoadTrial.index(folder));
        var database = Peer.open(LoadTrial.peer(folder));
        var statements = database.statements()) {
      new QueryTrial(new Search(index), statements).run();
    }
  }

  private void run() throws SQLException {
    warmUp();
    var hark = new long[queries.size()][ROUNDS];
    var ranked = new long[queries.size()][ROUNDS];
    var counted = new long[queries.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < queries.size(); i++) {
        long start = System.nanoTime();
        peer.best(queries.get(i).peer());
        long best = System.nanoTime();
        peer.total(queries.get(i).peer());
        long total = System.nanoTime();
        ask(i);
        hark[i][round] = System.nanoTime() - total;
        ranked[i][round] = best - start;
        counted[i][round] = total - start;
      }
    }
    for (int i = 0; i < queries.size(); i++) {
      say(i, hark[i], ranked[i], counted[i]);
    }
  }

  private void warmUp() throws SQLException {
    for (int round = 0; round < WARM_UP_HARK; round++) {
      for (int i = 0; i < queries.size(); i++) {
        ask(i);
        if (round < WARM_UP_PEER) {
          peer.best(queries.get(i).peer());
        }
      }
    }
  }

  private long ask(int i) {
    return search.find(SearchRequest.of(queries.get(i).hark())).totalMoments();
  }

  private void say(int i, long[] hark, long[] ranked, long[] counted) throws SQLException {
    Figures.say("hark " + i, Figures.median(hark));
    Figures.say("ranked " + i, Figures.median(ranked));
    Figures.say("counted " + i, Figures.median(counted));
    Figures.say("moments " + i, ask(i));
    Figures.say("rows " + i, peer.total(queries.get(i).peer()));
  }
}
