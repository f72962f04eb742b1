package hark.benchmark;

import hark.benchmark.BenchmarkQuery.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The report on growth in Markdown, and its drawing. */
final class GrowthReport {

  /** The size for which the report says what to expect, in segments. */
  private static final long EXPECTED = 200_000_000;

  private static final List<String> LINES = List.of("median", "p95", "slowest");
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 110;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;

  private final Figures figures;
  private final List<Long> sizes;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param sizes in segments, the smallest first
   */
  GrowthReport(Figures figures, List<Long> sizes) {
    this.figures = figures;
    this.sizes = sizes;
  }

  private double of(String name, long size) {
    return figures.of(name + " " + size);
  }

  String text() {
    line(
        """
        # Growth, measured

        Written by `bin/benchmark-growth FOLDER`. The same corpus in several sizes, indexed and searched without HTTP. A
        size below that of the corpus is a part of it, drawn at random; one above it has copies under other IDs, whose
        words are shuffled inside each segment.

        ![Time of a query by the number of segments](growth.svg)
        """);
    table("", "indexed", size -> number("%,.0f", of("segments", size)) + " segments");
    row("videos", size -> number("%,.0f", of("videos", size)));
    row("indexed, thousand segments a second", size -> number("%,.0f", rate(size)));
    row(
        "bytes a segment on disk",
        size -> number("%.0f", of("bytes", size) / of("segments", size)));
    row("index, MB", size -> number("%,.0f", of("bytes", size) / 1e6));
    row("opened in, ms", size -> number("%,.0f", of("open", size)));
    row("heap in use after a collection, MB", size -> number("%.0f", of("heap", size) / 1e6));
    row("resident, anonymous, MB", size -> number("%.0f", of("anonymous", size) / 1e6));
    line("");
    line("Medians of the queries of each class, in milliseconds:\n");
    table("class", "", size -> number("%,.0f", of("segments", size)));
    for (var kind : Kind.values()) {
      row(kind.title(), size -> number("%.2f", of(kind.name(), size)));
    }
    row("**all**", size -> number("%.2f", of("median", size)));
    row("all, 95th percentile", size -> number("%.1f", of("p95", size)));
    row("all, slowest", size -> number("%.1f", of("slowest", size)));
    expectations();
    conditions();
    return text.toString().stripTrailing() + "\n";
  }

  private double rate(long size) {
    return of("segments", size) / of("seconds", size) / 1e3;
  }

  private void expectations() {
    line(
        """

        ## At 200 million segments

        Reckoned from the growth between the two largest sizes, as if it went on like that, which is right for frequent words
        and too much for rare ones: a median of %s ms, a 95th percentile of %s ms and %s s for the slowest query; an index
        of %s GB, made in %s minutes. The heap in use, from the growth between the smallest size and the largest: %s MB.

        What is felt first are searches for frequent words by several people at once. Totals are exact, so each occurrence
        is visited, by one thread for a search: a slow one occupies a processor for seconds, and while all are occupied the
        others wait or are refused. Next is a new format of the index, which is made from the archive in the time above, at
        best; searches use the old one meanwhile. The usual heap of 512 MB is the third: names of speakers, the catalog of
        videos and what is kept of each open part of the index grow with the library. Then the parts of an index should
        be searched by several threads, and beyond one machine by [shards with whole
        videos](../adr/0028-an-index-of-shards.md), whose counts can be added.
        """,
        number("%,.0f", expected("median")),
        number("%,.0f", expected("p95")),
        number("%,.1f", expected("slowest") / 1e3),
        number("%,.0f", expected("bytes") / 1e9),
        number("%,.0f", expected("seconds") / 60),
        number("%,.0f", expected("heap", sizes.getFirst()) / 1e6));
  }

  /** Returns a figure at the expected size, on the line through those of the two largest sizes. */
  private double expected(String name) {
    return expected(name, sizes.get(Math.max(0, sizes.size() - 2)));
  }

  /** Returns a figure at the expected size, on the line through those of a size and the largest. */
  private double expected(String name, long from) {
    long largest = sizes.getLast();
    double step = of("segments", largest) - of("segments", from);
    double slope =
        step == 0
            ? of(name, largest) / of("segments", largest)
            : (of(name, largest) - of(name, from)) / step;
    return of(name, largest) + slope * (EXPECTED - of("segments", largest));
  }

  private void conditions() {
    line(
        """
        ## What is measured

        - **Indexing**: two threads feed the index from memory; the words of copies are shuffled meanwhile. Until the last
          transcript is committed and searchable.
        - **Queries**: those of [the search benchmark](search.md), half of them under the seed 2026, drawn once from the whole
          corpus: so at the smallest sizes some words are missing. Twenty videos with three moments each, no HTTP. Medians
          of %d rounds after three others, in a process with 512 MB of heap, on %d processors.
        """,
        GrowthServeTrial.ROUNDS, Runtime.getRuntime().availableProcessors());
  }

  private void table(String first, String rest, LongFunction<String> title) {
    line(
        "| %s | %s |",
        first.isEmpty() ? rest : first,
        sizes.stream().map(title::apply).collect(Collectors.joining(" | ")));
    line("| --- |%s", " --- |".repeat(sizes.size()));
  }

  private void row(String title, LongFunction<String> cell) {
    line("| %s | %s |", title, sizes.stream().map(cell::apply).collect(Collectors.joining(" | ")));
  }

  /** Returns the times of queries by size as SVG, both by their logarithm. */
  String drawing() {
    text.setLength(0);
    line(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="Time of a query by the number of segments">
        <style>
        text { font: 13px sans-serif; fill: #57606a }
        line { stroke: #8b949e; stroke-opacity: 0.35 }
        polyline { fill: none; stroke-width: 2.5; stroke: #0969da }
        polyline.p95 { stroke: #bc6c00 }
        polyline.slowest { stroke: #cf222e }
        @media (prefers-color-scheme: dark) { text { fill: #9ea7b3 } polyline { stroke: #4493f8 } polyline.p95 { stroke: #d29922 } polyline.slowest { stroke: #f85149 } }
        </style>""",
        WIDTH, HEIGHT);
    for (double millis = least(); millis <= most(); millis *= 10) {
      line(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
          LEFT, WIDTH - RIGHT, y(millis), y(millis));
      label(LEFT - 8, y(millis) + 4, "end", number(millis < 1 ? "%.1f ms" : "%,.0f ms", millis));
    }
    for (long size : sizes) {
      label(x(size), HEIGHT - BOTTOM + 22, "middle", number("%.1f M", of("segments", size) / 1e6));
    }
    for (var name : LINES) {
      var points =
          sizes.stream()
              .map(size -> number("%.1f,%.1f", x(size), y(of(name, size))))
              .collect(Collectors.joining(" "));
      line("<polyline class=\"%s\" points=\"%s\"/>", name, points);
      label(WIDTH - RIGHT + 8, y(of(name, sizes.getLast())) + 4, "start", title(name));
    }
    line("</svg>");
    return text.toString();
  }

  private static String title(String line) {
    return line.equals("p95") ? "95th percentile" : line;
  }

  private void label(double x, double y, String anchor, String label) {
    line("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, label);
  }

  private double least() {
    return Math.pow(10, Math.floor(Math.log10(of(LINES.getFirst(), sizes.getFirst()))));
  }

  private double most() {
    return Math.pow(10, Math.ceil(Math.log10(of(LINES.getLast(), sizes.getLast()))));
  }

  private double x(long size) {
    double from = Math.log(of("segments", sizes.getFirst()));
    double to = Math.log(of("segments", sizes.getLast()));
    double share = to == from ? 0 : (Math.log(of("segments", size)) - from) / (to - from);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private double y(double millis) {
    double share = Math.log(millis / least()) / Math.log(most() / least());
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private static String number(String format, Object... numbers) {
    return String.format(Locale.ROOT, format, numbers);
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
