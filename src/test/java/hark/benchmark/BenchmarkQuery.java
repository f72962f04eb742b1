package hark.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One query of the fixed set.
 *
 * @param hark as typed
 * @param peer as near to it as an FTS5 expression over rows of segments comes
 */
record BenchmarkQuery(Kind kind, String hark, String peer) {

  enum Kind {
    WORD("one word, rare to frequent, unquoted"),
    COMMON("one very common word, unquoted"),
    INFLECTED("several words, unquoted"),
    PHRASE("exact phrase"),
    STOP("exact phrase, all stop words"),
    LONG("exact phrase of ten words or more"),
    PREFIX("prefix"),
    NEAR("NEAR and NOT NEAR, in words and seconds"),
    BOOLEAN("OR, groups, without"),
    NONE("no hit");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The set, in the order of the file. */
  static List<BenchmarkQuery> all() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                BenchmarkQuery.class.getResourceAsStream("/benchmark/queries.tsv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(
              row ->
                  new BenchmarkQuery(Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), row[1], row[2]))
          .toList();
    }
  }
}
