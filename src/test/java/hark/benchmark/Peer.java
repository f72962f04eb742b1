package hark.benchmark;

import hark.benchmark.BenchmarkQuery.Shape;
import hark.transcript.Transcript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * SQLite's FTS5 over the same segments, one row each: text, video, start and end. Set up as its
 * documentation advises for a bulk load: {@code unicode61}, no journal, one transaction. Used by
 * one thread.
 */
final class Peer implements AutoCloseable {

  private static final String TABLE =
      "CREATE VIRTUAL TABLE segments USING fts5("
          + "text, video UNINDEXED, start UNINDEXED, end UNINDEXED, language UNINDEXED,"
          + " speaker UNINDEXED, tokenize='unicode61')";
  private static final String RANKED =
      "SELECT video, start, snippet(segments, 0, '[', ']', '…', 24)"
          + " FROM segments WHERE segments MATCH ?%s ORDER BY rank LIMIT 20";
  private static final String COUNT = "SELECT count(*) FROM segments WHERE segments MATCH ?%s";

  private final Connection connection;

  private Peer(Connection connection) {
    this.connection = connection;
  }

  static Peer open(Path file) throws SQLException {
    var peer = new Peer(DriverManager.getConnection("jdbc:sqlite:" + file));
    peer.execute("PRAGMA journal_mode=OFF");
    peer.execute("PRAGMA synchronous=OFF");
    peer.execute("PRAGMA locking_mode=EXCLUSIVE");
    peer.execute("PRAGMA cache_size=-262144"); // KiB: more than the table's index
    peer.execute("PRAGMA mmap_size=1073741824");
    return peer;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Makes the table and fills it, committed in the end. */
  void load(List<Transcript> transcripts) throws SQLException {
    execute(TABLE);
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement("INSERT INTO segments VALUES (?, ?, ?, ?, ?, ?)")) {
      for (var transcript : transcripts) {
        load(transcript, insert);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void load(Transcript transcript, PreparedStatement insert) throws SQLException {
    insert.setString(2, transcript.video().id().value());
    insert.setString(5, transcript.track().language());
    for (var segment : transcript.segments()) {
      insert.setString(1, segment.text());
      insert.setLong(3, segment.startMillis());
      insert.setLong(4, segment.endMillis());
      insert.setString(6, segment.speaker().orElse(""));
      insert.executeUpdate();
    }
  }

  /** Merges all of its index into one, as it would be after some time at rest. */
  void optimize() throws SQLException {
    execute("INSERT INTO segments(segments) VALUES('optimize')");
  }

  Statements statements() throws SQLException {
    return new Statements(questions(RANKED), questions(COUNT));
  }

  private Map<Shape, PreparedStatement> questions(String sql) throws SQLException {
    var questions = new EnumMap<Shape, PreparedStatement>(Shape.class);
    for (var shape : Shape.values()) {
      questions.put(shape, connection.prepareStatement(sql.formatted(condition(shape))));
    }
    return questions;
  }

  private static String condition(Shape shape) {
    return switch (shape) {
      case LANGUAGE -> " AND language = ?";
      case SPEAKER -> " AND speaker = ?";
      default -> "";
    };
  }

  /** The two questions asked again and again, prepared once. */
  record Statements(Map<Shape, PreparedStatement> ranked, Map<Shape, PreparedStatement> count) {

    /** The twenty best rows with their snippets; returns how many there are. */
    int best(BenchmarkQuery query) throws SQLException {
      int rows = 0;
      try (var result = asked(ranked, query).executeQuery()) {
        while (result.next()) {
          rows += result.getString(1).isEmpty() || result.getString(3).isEmpty() ? 0 : 1;
          result.getLong(2);
        }
      }
      return rows;
    }

    /** The number of rows that match. */
    long total(BenchmarkQuery query) throws SQLException {
      try (var result = asked(count, query).executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }

    private static PreparedStatement asked(
        Map<Shape, PreparedStatement> questions, BenchmarkQuery query) throws SQLException {
      var question = questions.get(query.shape());
      question.setString(1, query.peer());
      if (!query.filter().isEmpty()) {
        question.setString(2, query.filter());
      }
      return question;
    }
  }

  static String version() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
