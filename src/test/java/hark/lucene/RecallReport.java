package hark.lucene;

import hark.lucene.Recall.Outcome;
import hark.search.TranscriptIndex.Totals;
import java.util.Locale;
import java.util.Map;

/** The report of the comparison with a scan, in Markdown. */
final class RecallReport {

  private final Totals totals;
  private final Map<String, Outcome> outcomes;
  private final StringBuilder text = new StringBuilder();

  RecallReport(Totals totals, Map<String, Outcome> outcomes) {
    this.totals = totals;
    this.outcomes = outcomes;
  }

  String text() {
    var all = outcomes.values().stream().reduce(Outcome.NONE, Outcome::plus);
    line(
        """
        # Recall, checked

        Written by `bin/check-corpus FOLDER`. %,d transcripts with %,d segments and %,d words are imported the way any
        import goes. Random queries are drawn from what is said in them, and every moment of every page of the answers is
        held against a scan of all words, which shares no code with the search: words are cut by a plain reading of the
        contract, phrases found by a rolling hash and then compared word by word, operators by looking at every pair.

        **%,d queries, %,d moments, %,d of them over segment edges: %,d missed, %,d found too much.**

        | drawn | queries | moments | over edges | missed | too much |
        | --- | --- | --- | --- | --- | --- |\
        """,
        totals.videos(),
        totals.segments(),
        totals.words(),
        all.queries(),
        all.moments(),
        all.crossing(),
        all.missed(),
        all.extra());
    outcomes.forEach(this::row);
    line(
        """

        Phrases are different ones and are drawn where they are said, each place as likely as any other. In queries with
        operators one side is never a very frequent word; the other is drawn from at most 15 words away. Words are quoted,
        so that only the exact ones are meant, accents aside.\
        """);
    return text.toString();
  }

  private void row(String name, Outcome outcome) {
    line(
        "| %s | %,d | %,d | %,d | %,d | %,d |",
        name,
        outcome.queries(),
        outcome.moments(),
        outcome.crossing(),
        outcome.missed(),
        outcome.extra());
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
