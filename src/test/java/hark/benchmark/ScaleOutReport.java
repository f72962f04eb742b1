package hark.benchmark;

import hark.benchmark.BenchmarkQuery.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The report on a cluster beside the embedded index, in Markdown. */
final class ScaleOutReport {

  /** The sizes for which the report says what to expect, in segments. */
  private static final List<Long> EXPECTED = List.of(20_000_000L, 200_000_000L);

  private final Figures figures;
  private final List<Long> sizes;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param sizes in segments, the smallest first
   */
  ScaleOutReport(Figures figures, List<Long> sizes) {
    this.figures = figures;
    this.sizes = sizes;
  }

  private double of(String name, long size) {
    return figures.of(name + " " + size);
  }

  String text() {
    line(
        """
        # A cluster beside the embedded index, measured

        Written by `bin/benchmark-scale-out FOLDER`. The same libraries in the embedded index and in [a cluster of
        OpenSearch](../operate/opensearch.md): three nodes with 512 MB of heap each on this one machine, three shards with
        a copy of each. So the processors that one index had are shared by three nodes and Hark; machines of their own
        would have more of everything but the network.
        """);
    libraries();
    classes("Medians of the queries of each class, in milliseconds", "");
    classes("95th percentiles of the queries of each class, in milliseconds", "p95 ");
    shards();
    expectations();
    conditions();
    return text.toString().stripTrailing() + "\n";
  }

  private void libraries() {
    table("", size -> number("%,.0f segments", of("segments", size)));
    row(
        "embedded: thousand segments a second",
        size -> number("%.1f", rate("embedded seconds", size)));
    row(
        "cluster: thousand segments a second",
        size -> number("%.1f", rate("cluster seconds", size)));
    row(
        "cluster: thousand segments in two copies for a second of the nodes' processors",
        size -> number("%.1f", rate("cluster load processor", size)));
    row(
        "embedded: bytes a segment",
        size -> number("%.0f", of("embedded bytes", size) / of("segments", size)));
    row(
        "cluster: bytes a segment in one copy, just loaded",
        size -> number("%.0f", of("cluster bytes loaded", size) / of("segments", size)));
    row(
        "cluster: bytes a segment in one copy, merged",
        size -> number("%.0f", of("cluster bytes", size) / of("segments", size)));
    row(
        "cluster: processor time of all nodes for a query, ms",
        size -> number("%.1f", of("cluster query processor", size)));
    row("cluster: heap in use of a node, MB", size -> megabytes("node heap", size));
    row("cluster: memory of a node besides files, MB", size -> megabytes("node anonymous", size));
    line("");
  }

  private double rate(String seconds, long size) {
    return of("segments", size) / of(seconds, size) / 1e3;
  }

  private String megabytes(String name, long size) {
    return number("%.0f", of(name, size) / 1e6);
  }

  private void classes(String title, String figure) {
    line("%s, embedded and over the cluster:\n", title);
    table("class", size -> number("%,.0f segments", of("segments", size)));
    for (var kind : Kind.values()) {
      row(kind.title(), size -> pair(figure + kind, size));
    }
    row("**all**", size -> pair(figure.isEmpty() ? "median" : "p95", size));
    if (!figure.isEmpty()) {
      row("all, slowest", size -> pair("slowest", size));
    }
    line("");
  }

  private String pair(String name, long size) {
    return number("%.2f", of("embedded " + name, size))
        + " – "
        + number("%.2f", of("cluster " + name, size));
  }

  private void shards() {
    line(
        """
        ## What a shard costs

        The same library of %s segments in more and more shards, without copies:
        """,
        number("%,.0f", ScaleOutTrial.SHARDED_SEGMENTS));
    line(
        "| shards | median, ms | nothing found, ms | processor time of all nodes for a query, ms |");
    line("| --- | --- | --- | --- |");
    for (int shards : ScaleOutTrial.SHARDS) {
      line(
          "| %d | %s | %s | %s |",
          shards,
          number("%.2f", of("shard median", shards)),
          number("%.2f", of("shard " + Kind.NONE, shards)),
          number("%.2f", of("shard processor", shards)));
    }
    line(
        """

        Each shard more costs the nodes %s ms of processor time for a query, and the query %s ms in the median.
        """,
        number("%.2f", slope("shard processor")), number("%.2f", slope("shard median")));
  }

  /** Returns the growth of a figure with each shard, between the fewest and the most. */
  private double slope(String name) {
    int fewest = ScaleOutTrial.SHARDS.getFirst();
    int most = ScaleOutTrial.SHARDS.getLast();
    return (of(name, most) - of(name, fewest)) / (most - fewest);
  }

  private void expectations() {
    if (sizes.size() < 2) {
      return;
    }
    line(
        """
        ## Larger libraries

        Reckoned from the growth between the smallest size and the largest, as if it went on like that on these
        processors: right for frequent words, too much for rare ones. With more machines the work of a query is divided by
        their number.
        """);
    line("| | %s |", expected(size -> number("%,.0f segments", (double) size)));
    line("| --- |%s", " --- |".repeat(EXPECTED.size()));
    line("| index in two copies, GB | %s |", expected(size -> number("%,.0f", copies(size) / 1e9)));
    line("| loaded in, hours | %s |", expected(size -> number("%.1f", hours(size))));
    line("| median, ms | %s |", expected(size -> number("%,.0f", at("cluster median", size))));
    line(
        "| 95th percentile, ms | %s |", expected(size -> number("%,.0f", at("cluster p95", size))));
    line("| slowest, ms | %s |", expected(size -> number("%,.0f", at("cluster slowest", size))));
    line("");
  }

  private static String expected(LongFunction<String> cell) {
    return EXPECTED.stream().map(cell::apply).collect(Collectors.joining(" | "));
  }

  private double copies(long size) {
    return 2 * size * of("cluster bytes", sizes.getLast()) / of("segments", sizes.getLast());
  }

  private double hours(long size) {
    long largest = sizes.getLast();
    return size * of("cluster seconds", largest) / of("segments", largest) / 3600;
  }

  /** Returns a figure at a size, on the line through those of the smallest size and the largest. */
  private double at(String name, long size) {
    long least = sizes.getFirst();
    long largest = sizes.getLast();
    double step = of("segments", largest) - of("segments", least);
    return of(name, largest)
        + (of(name, largest) - of(name, least)) / step * (size - of("segments", largest));
  }

  private void conditions() {
    line(
        """
        ## What is measured

        - **Loading**: two threads feed each index from memory, with a commit after 50,000 segments; until everything is
          visible, and in the cluster durable in both copies. Merged: with one part of a shard in five at most, as a cluster
          does by itself in time.
        - **Queries**: those of [the search benchmark](search.md) under the seed 2026. Twenty videos with three moments
          each. Both indexes in turns, query by query; medians of %d rounds after %d others, then the median over the
          queries of a class. The time over the cluster includes Hark's part: questions as bytes, HTTP, merging.
        - **Machine**: %d processors. The embedded index was in a process with 8 GB of heap.
        """,
        ScaleOutTrial.ROUNDS, ScaleOutTrial.WARM_UP, Runtime.getRuntime().availableProcessors());
  }

  private void table(String first, LongFunction<String> title) {
    line("| %s | %s |", first, sizes.stream().map(title::apply).collect(Collectors.joining(" | ")));
    line("| --- |%s", " --- |".repeat(sizes.size()));
  }

  private void row(String title, LongFunction<String> cell) {
    line("| %s | %s |", title, sizes.stream().map(cell::apply).collect(Collectors.joining(" | ")));
  }

  private static String number(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
