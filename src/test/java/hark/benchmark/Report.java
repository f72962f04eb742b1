package hark.benchmark;

import hark.benchmark.BenchmarkQuery.Kind;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.util.Version;

/** The report in Markdown: ratios first. Times in milliseconds. */
final class Report {

  private static final Set<Kind> PHRASES = EnumSet.of(Kind.PHRASE, Kind.STOP, Kind.LONG);
  private static final Set<Kind> OTHERS =
      EnumSet.of(Kind.WORD, Kind.COMMON, Kind.INFLECTED, Kind.PREFIX, Kind.NEAR);

  private final Figures figures;
  private final List<BenchmarkQuery> queries;
  private final StringBuilder text = new StringBuilder();

  Report(Figures figures, List<BenchmarkQuery> queries) {
    this.figures = figures;
    this.queries = queries;
  }

  String text() {
    line(
        """
        # Search, measured

        Written by `bin/benchmark FOLDER`. Hark against SQLite's FTS5, both over the same segments, in one run on one
        machine; so the ratios say more than the times.
        """);
    goals();
    tables();
    conditions();
    return text.toString();
  }

  private void goals() {
    double ranked = percentile("ranked ", 0.5);
    line("| goal | measured | |\n| --- | --- | --- |");
    ratio("median at most 0.25 of FTS5's ranked query", percentile("hark ", 0.5) / ranked, 0.25);
    ratio(
        "95th percentile at most 1.00 of FTS5's ranked query",
        percentile("hark ", 0.95) / percentile("ranked ", 0.95),
        1);
    slowest("slowest exact phrase under 25 ms", PHRASES, 25);
    slowest("slowest NEAR, prefix or unquoted words under 60 ms", OTHERS, 60);
    double loading = figures.of("load hark") / figures.of("load peer");
    line(
        "| indexing at least 1.50 times FTS5's bulk load | %.2f | %s |",
        loading, reached(loading >= 1.5));
    line("");
  }

  private void ratio(String goal, double ratio, double most) {
    line("| %s | %.2f | %s |", goal, ratio, reached(ratio <= most));
  }

  private void slowest(String goal, Set<Kind> kinds, double below) {
    int slowest =
        all()
            .filter(i -> kinds.contains(queries.get(i).kind()))
            .boxed()
            .max((left, right) -> Double.compare(hark(left), hark(right)))
            .orElseThrow();
    line(
        "| %s | %.1f ms: `%s` | %s |",
        goal, hark(slowest), queries.get(slowest).hark(), reached(hark(slowest) < below));
  }

  private void tables() {
    line("| | Hark | FTS5, ranked | FTS5, ranked and counted |\n| --- | --- | --- | --- |");
    for (double share : List.of(0.5, 0.95, 1.0)) {
      line(
          "| %s, ms | %.2f | %.2f | %.2f |",
          share == 0.5 ? "median" : share == 1 ? "slowest" : "95th percentile",
          percentile("hark ", share),
          percentile("ranked ", share),
          percentile("counted ", share));
    }
    line("| segments a second, committed and searchable | %,.0f | %,.0f | |", hark(), peer());
    line("| bytes a segment on disk | %.0f | %.0f | |", bytes("hark"), bytes("peer"));
    line(
        """

        Hark indexes %,.0f segments a second with one thread that feeds it instead of two, and %,.0f from the archive's
        files (captions read, checked, indexed, committed as the re-indexer does it).

        | memory of a process that serves the whole corpus and has answered all queries %d times | |
        | --- | --- |
        | heap allowed | %,.0f MiB |
        | heap in use after a collection | %,.1f MiB |
        | resident, anonymous (heap, code, stacks) | %,.0f MiB |
        | resident, mapped files (index, libraries; the system takes them back when it needs the memory) | %,.0f MiB |
        """,
        figures.of("load hark one thread"),
        figures.of("load archive"),
        ServeTrial.ROUNDS,
        mebibytes("serve heap limit"),
        mebibytes("serve heap"),
        mebibytes("serve anonymous"),
        mebibytes("serve mapped"));
    everyQuery();
  }

  private double hark() {
    return figures.of("load hark");
  }

  private double peer() {
    return figures.of("load peer");
  }

  private double bytes(String whose) {
    return figures.of("bytes " + whose) / figures.of("segments");
  }

  private double mebibytes(String name) {
    return figures.of(name) / (1 << 20);
  }

  private void everyQuery() {
    for (var kind : Kind.values()) {
      line("| %s | Hark, ms | FTS5, ms | ... and counted | moments | rows |", kind.title());
      line("| --- | --- | --- | --- | --- | --- |");
      all().filter(i -> queries.get(i).kind() == kind).forEach(this::query);
      line("");
    }
  }

  private void query(int i) {
    line(
        "| `%s` | %.2f | %.2f | %.2f | %,.0f | %,.0f |",
        queries.get(i).hark(),
        hark(i),
        figures.of("ranked " + i),
        figures.of("counted " + i),
        figures.of("moments " + i),
        figures.of("rows " + i));
  }

  private void conditions() {
    line(
        """
        ## What is compared

        - **The corpus**: %,.0f transcripts with %,.0f segments, in both.
        - **The machine**: %d cores, %s, Java %s, Lucene %s, SQLite %s. The index is in the page cache, as after some use.
        - **Hark**: `Search.find` for the first page of ten videos with up to three moments each: query text read, every
          transcript matched, all moments counted, ranked, times and snippets made.
        - **FTS5**: one row a segment with `unicode61`, `ORDER BY rank LIMIT 10` with `snippet`, statements prepared once,
          cache and memory map larger than the table. Its ranked query alone is the figure the goals speak of, which is
          in its favour: it does not say how much there is. The column beside adds `count(*)`.
        - FTS5 finds words within one row. What crosses from one segment into the next it does not see, several unquoted
          words must be in one segment, and seconds are translated to words; so the numbers found differ.
        - **Times** are medians of %d rounds after a warm-up; in each round the two are asked in turns, in one process.
        - **Indexing**: transcripts in memory before the clock starts, so no JSON on either side; %d rounds in turns, the
          median of each. FTS5: one transaction, journal and synchronous off. Hark: two threads feed it. Afterwards FTS5's
          index is merged into one with `optimize`, outside of the clock; Hark's is asked as its commit left it.
        """
            .stripTrailing(),
        figures.of("transcripts"),
        figures.of("segments"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        Runtime.version().feature(),
        Version.LATEST,
        peerVersion(),
        QueryTrial.ROUNDS,
        LoadTrial.ROUNDS);
  }

  private static String peerVersion() {
    try {
      return Peer.version();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private double hark(int i) {
    return figures.of("hark " + i);
  }

  private double percentile(String name, double share) {
    ToDoubleFunction<Integer> time = i -> figures.of(name + i);
    return Figures.percentile(all().boxed().map(time::applyAsDouble).toList(), share);
  }

  private IntStream all() {
    return IntStream.range(0, queries.size());
  }

  private static String reached(boolean reached) {
    return reached ? "reached" : "**not reached**";
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
