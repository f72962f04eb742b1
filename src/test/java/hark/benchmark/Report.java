package hark.benchmark;

import hark.benchmark.BenchmarkQuery.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.util.Version;

/** The report in Markdown: ratios first. Times in milliseconds. */
final class Report {

  /**
   * The answers of the application, by the name of the figure, as they are called in the report.
   */
  private static final Map<String, String> ANSWERS = Map.of("api", "API", "page", "page");

  private static final List<String> SERVED = List.of("api", "page");
  private static final int SLOWEST = 10;

  private final Figures figures;
  private final List<BenchmarkQuery> queries;
  private final Map<String, String> versions;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param versions of the rivals that are installed, by name
   */
  Report(Figures figures, List<BenchmarkQuery> queries, Map<String, String> versions) {
    this.figures = figures;
    this.queries = queries;
    this.versions = versions;
  }

  String text() {
    line(
        """
        # Search, measured

        Written by `bin/benchmark FOLDER %d`; the number is the seed of half of the queries. The packaged application over
        HTTP against SQLite's FTS5 and other engines, all over the same words, in one run on one machine; so the ratios say
        more than the times.
        """,
        Long.getLong("hark.seed", 1));
    goals();
    kinds();
    rivals();
    crowd();
    sizes();
    slowest();
    conditions();
    everyQuery();
    return text.toString().stripTrailing() + "\n";
  }

  private void goals() {
    line("| goal | measured | |\n| --- | --- | --- |");
    for (var name : SERVED) {
      atMost(
          "%s: median at most 0.50 of FTS5's ranked top 20, HTTP counted".formatted(answer(name)),
          median(all(), i -> of(name, i)) / median(all(), this::ranked),
          0.5);
      atMost(
          "%s: median at most 0.25 of it, HTTP's own cost taken off".formatted(answer(name)),
          median(all(), i -> net(name, i)) / median(all(), this::ranked),
          0.25);
    }
    for (var name : SERVED) {
      worstKind(name);
    }
    for (var name : SERVED) {
      slowest("%s: slowest of all under 25 ms".formatted(answer(name)), name, _ -> true, 25);
      slowest(
          "%s: slowest phrase of stop words under 5 ms".formatted(answer(name)),
          name,
          query -> query.kind() == Kind.STOP_PHRASE,
          5);
    }
    worstCrowd();
    lucene();
    double loading = figures.of("load hark") / figures.of("load peer");
    line(
        "| indexing at least 2.00 times FTS5's bulk load | %.2f | %s |",
        loading, reached(loading >= 2));
    double archive = figures.of("load archive");
    line(
        "| from files to searchable at least 100,000 segments a second | %,.0f | %s |",
        archive, reached(archive >= 100_000));
    line(
        "| at most 110 bytes a segment on disk | %.0f | %s |",
        bytes("hark"), reached(bytes("hark") <= 110));
    below("from start to first answer under 1.2 s with the corpus", "start corpus", 1200);
    below("from start to first answer under 0.8 s with the sample library", "start samples", 800);
    below("`bin/hark --help` under 0.5 s", "help", 500);
    double resident = mebibytes("served RssAnon");
    line(
        "| under 400 MB resident, anonymous, after all of this | %,.0f MiB | %s |",
        resident, reached(resident < 400));
    line("");
  }

  private void atMost(String goal, double ratio, double most) {
    line("| %s | %.2f | %s |", goal, ratio, reached(ratio <= most));
  }

  private void below(String goal, String name, double most) {
    line("| %s | %,.0f ms | %s |", goal, figures.of(name), reached(figures.of(name) < most));
  }

  private void worstKind(String name) {
    ToDoubleFunction<Kind> excess =
        kind -> median(of(kind), i -> of(name, i)) - median(of(kind), this::ranked);
    var worst = Arrays.stream(Kind.values()).max(Comparator.comparingDouble(excess)).orElseThrow();
    double more = excess.applyAsDouble(worst);
    line(
        "| %s: no class slower than FTS5's by more than 1 ms | %+.1f ms: %s | %s |",
        answer(name), more, worst.title(), reached(more <= 1));
  }

  private void slowest(String goal, String name, Predicate<BenchmarkQuery> isOf, double below) {
    int slowest =
        all()
            .filter(i -> isOf.test(queries.get(i)))
            .boxed()
            .max(Comparator.comparingDouble(i -> of(name, i)))
            .orElseThrow();
    double time = of(name, slowest);
    line(
        "| %s | %.1f ms: `%s` | %s |",
        goal, time, queries.get(slowest).hark(), reached(time < below));
  }

  private void worstCrowd() {
    ToDoubleFunction<Kind> growth =
        kind -> figures.of("crowd " + kind + " 99") / median(of(kind), i -> of("api", i));
    var worst = Arrays.stream(Kind.values()).max(Comparator.comparingDouble(growth)).orElseThrow();
    double times = growth.applyAsDouble(worst);
    line(
        "| %d clients: 99th percentile of a class at most 12 times its median with one | %.1f times: %s | %s |",
        HttpTrial.CLIENTS, times, worst.title(), reached(times <= 12));
  }

  /** Counting alone, by the library below, against the whole answer. */
  private void lucene() {
    var name = new LuceneRival(LuceneRival.Method.PHRASES).name();
    var phrases =
        all().filter(i -> queries.get(i).shape() == BenchmarkQuery.Shape.PHRASE).toArray();
    double ratio =
        median(Arrays.stream(phrases), i -> net("api", i))
            / median(Arrays.stream(phrases), i -> of(name, i));
    atMost(
        "phrases at most 1.20 times what Lucene takes to count them, HTTP taken off", ratio, 1.2);
  }

  private void kinds() {
    line(
        """
        Medians of each class, in milliseconds; "net" is without what a bare server takes for the same bytes, and the last
        two columns are shares of FTS5's ranked top 20.
        """);
    line(
        "| class | queries | FTS5 | FTS5, counted too | API | API, net | page | page, net | API | API, net |");
    line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (var kind : Kind.values()) {
      row(kind.title(), of(kind).toArray());
    }
    row("all", all().toArray());
    row("all of the fixed seed", all().filter(i -> queries.get(i).isFixed()).toArray());
    row("all of the given seed", all().filter(i -> !queries.get(i).isFixed()).toArray());
    line("");
  }

  private void row(String title, int[] some) {
    double ranked = median(Arrays.stream(some), this::ranked);
    double api = median(Arrays.stream(some), i -> of("api", i));
    double net = median(Arrays.stream(some), i -> net("api", i));
    line(
        "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
        title,
        some.length,
        ranked,
        median(Arrays.stream(some), i -> ranked(i) + of("counted", i)),
        api,
        net,
        median(Arrays.stream(some), i -> of("page", i)),
        median(Arrays.stream(some), i -> net("page", i)),
        api / ranked,
        net / ranked);
  }

  private void rivals() {
    line(
        """
        ## Other engines

        How many times longer they take than Hark's API with HTTP counted, by medians of the queries of a class that they
        can express; below 1 they are faster. None of them finds moments with their times, or counts them; Lucene alone
        and ripgrep count what is said.
        """);
    line("| class | %s |", String.join(" | ", versions.keySet()));
    line("| --- |%s", " --- |".repeat(versions.size()));
    for (var kind : Kind.values()) {
      line("| %s | %s |", kind.title(), rivals(of(kind).toArray()));
    }
    line("| all that it can express | %s |", rivals(all().toArray()));
    line("");
    var missing =
        Rival.all().stream().map(Rival::name).filter(name -> !versions.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      line("**Not run, since not installed: %s.**\n", String.join(", ", missing));
    }
    line("| engine | version | segments a second, loaded |\n| --- | --- | --- |");
    versions.forEach(
        (name, version) -> line("| %s | %s | %,.0f |", name, version, figures.of("load " + name)));
    line("");
  }

  private String rivals(int[] some) {
    return versions.keySet().stream()
        .map(name -> rival(name, some))
        .collect(Collectors.joining(" | "));
  }

  private String rival(String name, int[] some) {
    var expressed =
        Arrays.stream(some).filter(i -> figures.has("found " + name + " " + i)).toArray();
    if (expressed.length == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.2f",
        median(Arrays.stream(expressed), i -> of(name, i))
            / median(Arrays.stream(expressed), i -> of("api", i)));
  }

  private void crowd() {
    line("## %d clients at once\n", HttpTrial.CLIENTS);
    line(
        "| class | API, one client, median | %1$d clients, median | %1$d clients, 99th percentile |",
        HttpTrial.CLIENTS);
    line("| --- | --- | --- | --- |");
    for (var kind : Kind.values()) {
      line(
          "| %s | %.2f | %.2f | %.2f |",
          kind.title(),
          median(of(kind), i -> of("api", i)),
          figures.of("crowd " + kind + " 50"),
          figures.of("crowd " + kind + " 99"));
    }
    line("");
  }

  private void sizes() {
    line("## Indexing and memory\n\n| | Hark | FTS5 |\n| --- | --- | --- |");
    line(
        "| segments a second, committed and searchable | %,.0f | %,.0f |",
        figures.of("load hark"), figures.of("load peer"));
    line("| bytes a segment on disk | %.0f | %.0f |", bytes("hark"), bytes("peer"));
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
        | the packaged application after all of the above: resident, anonymous | %,.0f MiB |
        | the same: resident, mapped files | %,.0f MiB |
        """,
        figures.of("load hark one thread"),
        figures.of("load archive"),
        ServeTrial.ROUNDS,
        mebibytes("serve heap limit"),
        mebibytes("serve heap"),
        mebibytes("serve anonymous"),
        mebibytes("serve mapped"),
        mebibytes("served RssAnon"),
        mebibytes("served RssFile"));
  }

  private double bytes(String whose) {
    return figures.of("bytes " + whose) / figures.of("segments");
  }

  private double mebibytes(String name) {
    return figures.of(name) / (1 << 20);
  }

  private void slowest() {
    line("## The slowest\n");
    tableHead();
    all()
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> of("api", i)).reversed())
        .limit(SLOWEST)
        .forEach(this::query);
    line("");
  }

  private void everyQuery() {
    line("## Every query\n");
    for (var kind : Kind.values()) {
      line("### %s\n", capitalized(kind.title()));
      tableHead();
      of(kind).forEach(this::query);
      line("");
    }
  }

  private static String capitalized(String title) {
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private void tableHead() {
    line("| query | API | page | bare | FTS5 | FTS5, counted too | moments | rows |");
    line("| --- | --- | --- | --- | --- | --- | --- | --- |");
  }

  private void query(int i) {
    line(
        "| `%s` | %.2f | %.2f | %.2f | %.2f | %.2f | %,.0f | %,.0f |",
        queries.get(i).hark(),
        of("api", i),
        of("page", i),
        of("bare api", i),
        ranked(i),
        ranked(i) + of("counted", i),
        figures.of("moments " + i),
        figures.of("found counted " + i));
  }

  private void conditions() {
    line(
        """
        ## What is compared

        - **The corpus**: %,.0f transcripts with %,.0f segments, in all engines.
        - **The machine**: %d cores, %s, Java %s, Lucene %s, SQLite %s. The index is in the page cache, as after some use.
        - **The queries**: %d, drawn by rule from the words of the corpus; half of each class under a seed that never
          changes, half under the one that the command takes. A rare word is said at most 50 times, a common one is among
          the 500 most frequent, and all others are words at a random place, each segment as likely as any other.
        - **Hark**: the packaged application as `bin/hark` starts it, asked over one connection that stays open, on the
          same two cores as the client: `/api/search?size=20` and `/search?size=20`. An answer has the first twenty videos
          with up to three moments each, times and snippets, all moments counted; the page has facets, marks on time lines
          and offers too.
        - **The bare server**: Vert.x, which answers at once with the same number of bytes. It is asked by the same client
          right after Hark.
        - **FTS5**: in the process that asks, without HTTP. One row a segment with `unicode61`, `ORDER BY rank LIMIT 20`
          with `snippet`, statements prepared once, cache and memory map larger than the table. The second figure adds
          `count(*)`. FTS5 finds words within one row: what crosses from one segment into the next it does not see, and
          several unquoted words must be in one segment; so the numbers found differ.
        - **Other engines**: one row a transcript, of the same words without punctuation, the first twenty rows by rank.
          Groonga makes snippets too. Lucene and ripgrep count every place. PostgreSQL cannot hold all of a long
          transcript: words beyond the 16,383rd are in no phrase.
        - **Times** are medians of %d rounds after a warm-up, of %d where one answer took longer than 100 ms; in each round
          all are asked in turns.
        - **Starts**: medians of %d, from `bin/hark` to a search that was answered.
        - **Indexing**: transcripts in memory before the clock starts, so no JSON on either side; %d rounds in turns, the
          median of each. FTS5: one transaction, journal and synchronous off. Hark: two threads feed it. Afterwards FTS5's
          index is merged into one with `optimize`, outside of the clock; Hark's is asked as its imports left it.
        """,
        figures.of("transcripts"),
        figures.of("segments"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        Runtime.version().feature(),
        Version.LATEST,
        peerVersion(),
        queries.size(),
        HttpTrial.ROUNDS,
        HttpTrial.FEWER_ROUNDS,
        StartTrial.STARTS,
        LoadTrial.ROUNDS);
  }

  private static String peerVersion() {
    try {
      return Peer.version();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String answer(String name) {
    return ANSWERS.get(name);
  }

  private double of(String name, int i) {
    return figures.of(name + " " + i);
  }

  /** What an answer takes beyond a bare server's of the same bytes. */
  private double net(String name, int i) {
    return Math.max(0, of(name, i) - of("bare " + name, i));
  }

  private double ranked(int i) {
    return of("ranked", i);
  }

  private static double median(IntStream some, ToDoubleFunction<Integer> time) {
    return Figures.percentile(some.boxed().map(time::applyAsDouble).toList(), 0.5);
  }

  private IntStream all() {
    return IntStream.range(0, queries.size());
  }

  private IntStream of(Kind kind) {
    return all().filter(i -> queries.get(i).kind() == kind);
  }

  private static String reached(boolean reached) {
    return reached ? "reached" : "**not reached**";
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
