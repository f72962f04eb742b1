package hark.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One query that was drawn.
 *
 * @param isFixed whether the seed is the same in each run
 * @param words of letters only, so that all engines take them for the same words
 * @param filter the value of the filter; empty if it has none
 */
record BenchmarkQuery(Kind kind, Shape shape, boolean isFixed, List<String> words, String filter) {

  enum Kind {
    RARE("a rare word"),
    COMMON("a common word"),
    STOP("a stop word"),
    SEVERAL("several words"),
    TWO("phrase of two words"),
    STOP_PHRASE("phrase of stop words"),
    LONG("phrase of eight words or more"),
    PREFIX("prefix"),
    NEAR("NEAR"),
    BOOLEAN("OR, without"),
    NONE("nothing found"),
    FILTER("a word and a filter");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  enum Shape {
    WORDS,
    PHRASE,
    PREFIX,
    NEAR,
    /** One of the first two, and the third. */
    OR,
    /** The first without the second. */
    WITHOUT,
    LANGUAGE,
    SPEAKER
  }

  BenchmarkQuery {
    words = List.copyOf(words);
  }

  /** Returns the query as typed in Hark. */
  String hark() {
    return switch (shape) {
      case WORDS -> text();
      case PHRASE -> quoted();
      case PREFIX -> text() + "*";
      case NEAR -> words.get(0) + " NEAR/8 " + words.get(1);
      case OR -> "(%s OR %s) %s".formatted(words.toArray());
      case WITHOUT -> words.get(0) + " -" + words.get(1);
      case LANGUAGE -> text() + " lang:" + filter;
      case SPEAKER -> "%s speaker:\"%s\"".formatted(text(), filter);
    };
  }

  /** Returns an FTS5 expression over rows of segments that is as near to it as can be. */
  String peer() {
    return switch (shape) {
      case WORDS, LANGUAGE, SPEAKER -> "\"" + String.join("\" \"", words) + "\"";
      case PHRASE -> quoted();
      case PREFIX -> quoted() + "*";
      case NEAR -> "NEAR(\"%s\" \"%s\", 8)".formatted(words.toArray());
      case OR -> "(\"%s\" OR \"%s\") AND \"%s\"".formatted(words.toArray());
      case WITHOUT -> "\"%s\" NOT \"%s\"".formatted(words.toArray());
    };
  }

  String text() {
    return String.join(" ", words);
  }

  String quoted() {
    return "\"" + text() + "\"";
  }

  static void write(Path file, List<BenchmarkQuery> queries) throws IOException {
    Files.write(file, queries.stream().map(BenchmarkQuery::line).toList());
  }

  static List<BenchmarkQuery> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(BenchmarkQuery::of).toList();
  }

  private String line() {
    return String.join("\t", kind.name(), shape.name(), "" + isFixed, text(), filter, ".");
  }

  private static BenchmarkQuery of(String line) {
    var cells = line.split("\t");
    return new BenchmarkQuery(
        Kind.valueOf(cells[0]),
        Shape.valueOf(cells[1]),
        Boolean.parseBoolean(cells[2]),
        List.of(cells[3].split(" ")),
        cells[4]);
  }
}
