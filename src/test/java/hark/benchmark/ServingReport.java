package hark.benchmark;

import hark.benchmark.ServingTrial.Request;
import java.util.Locale;

/** The report on serving many clients, in Markdown. */
final class ServingReport {

  /** The most times that the median of a rare word may be that of the bare server. */
  private static final double WANTED = 2;

  private final Figures figures;
  private final StringBuilder text = new StringBuilder();

  ServingReport(Figures figures) {
    this.figures = figures;
  }

  String text() {
    line(
        """
        # Serving, measured

        Written by `bin/benchmark-serving FOLDER`. The packaged application with %,.0f videos and %,.0f segments, asked by
        clients on the same %d processors that send one request after the other without a pause. Beside each stands the
        bare server of the same run: Vert.x, on which Hark is built, which answers at once with as many bytes.
        """,
        figures.of("videos"), figures.of("segments"), Runtime.getRuntime().availableProcessors());
    goal();
    alone();
    importing();
    line(
        """
        A request that waits longer than Hark allows is refused with 503 and Retry-After; these are counted apart, and not
        in the times, and their clients wait so long before they ask again. After all of this the process has %.0f MB of anonymous memory and %.0f MB of mapped files.
        """,
        figures.of("RssAnon") / 1e6, figures.of("RssFile") / 1e6);
    return text.toString().stripTrailing() + "\n";
  }

  private void goal() {
    line("| goal | measured | |\n| --- | --- | --- |");
    for (var request : new Request[] {Request.RARE_API, Request.RARE_PAGE}) {
      double times = of(request, 1, "alone 50") / of(request, 1, "bare 50");
      line(
          "| %s: median with one client at most %.0f times the bare server's | %.1f times | %s |",
          request.title(), WANTED, times, times <= WANTED ? "reached" : "**not reached**");
    }
    line("");
  }

  private void alone() {
    line("Times in milliseconds:\n");
    line(
        "| request | clients | answers a second | refused | median | 99th percentile | bare, median | bare, 99th percentile |");
    line("|%s", " --- |".repeat(8));
    for (var request : Request.values()) {
      for (int clients : ServingTrial.CLIENTS) {
        line(
            "| %s | %d | %,.0f | %,.0f | %.2f | %.2f | %.2f | %.2f |",
            request.title(),
            clients,
            of(request, clients, "alone a second"),
            of(request, clients, "alone refused"),
            of(request, clients, "alone 50"),
            of(request, clients, "alone 99"),
            of(request, clients, "bare 50"),
            of(request, clients, "bare 99"));
      }
    }
    line("");
  }

  private void importing() {
    line(
        """
        ## While transcripts are imported

        One more client sends one transcript after the other, each under a new ID: imported, durable and searchable when
        it is answered.
        """);
    line(
        "| request | clients | answers a second | refused | median | 99th percentile | segments imported a second |");
    line("|%s", " --- |".repeat(7));
    for (var request : Request.values()) {
      for (int clients : ServingTrial.CLIENTS) {
        line(
            "| %s | %d | %,.0f | %,.0f | %.2f | %.2f | %,.0f |",
            request.title(),
            clients,
            of(request, clients, "importing a second"),
            of(request, clients, "importing refused"),
            of(request, clients, "importing 50"),
            of(request, clients, "importing 99"),
            of(request, clients, "imported"));
      }
    }
    line("");
  }

  private double of(Request request, int clients, String what) {
    return figures.of(request + " " + clients + " " + what);
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
