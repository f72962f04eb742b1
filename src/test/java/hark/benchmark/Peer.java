package hark.benchmark;

import hark.transcript.Transcript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * SQLite's FTS5 over the same segments, one row each: text, video, start and end. Set up as its
 * documentation advises for a bulk load: {@code unicode61}, no journal, one transaction. Used by
 * one thread.
 */
final class Peer implements AutoCloseable {

  private static final String TABLE =
      "CREATE VIRTUAL TABLE segments USING fts5("
          + "text, video UNINDEXED, start UNINDEXED, end UNINDEXED, tokenize='unicode61')";
  private static final String RANKED =
      "SELECT video, start, snippet(segments, 0, '[', ']', '…', 24)"
          + " FROM segments WHERE segments MATCH ? ORDER BY rank LIMIT 10";
  private static final String COUNT = "SELECT count(*) FROM segments WHERE segments MATCH ?";

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
    try (var insert = connection.prepareStatement("INSERT INTO segments VALUES (?, ?, ?, ?)")) {
      for (var transcript : transcripts) {
        load(transcript, insert);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void load(Transcript transcript, PreparedStatement insert) throws SQLException {
    insert.setString(2, transcript.video().id().value());
    for (var segment : transcript.segments()) {
      insert.setString(1, segment.text());
      insert.setLong(3, segment.startMillis());
      insert.setLong(4, segment.endMillis());
      insert.executeUpdate();
    }
  }

  /** Merges all of its index into one, as it would be after some time at rest. */
  void optimize() throws SQLException {
    execute("INSERT INTO segments(segments) VALUES('optimize')");
  }

  Statements statements() throws SQLException {
    return new Statements(connection.prepareStatement(RANKED), connection.prepareStatement(COUNT));
  }

  /** The two questions asked again and again, prepared once. */
  record Statements(PreparedStatement ranked, PreparedStatement count) implements AutoCloseable {

    /** The ten best rows with their snippets; returns how many there are. */
    int best(String expression) throws SQLException {
      ranked.setString(1, expression);
      int rows = 0;
      try (var result = ranked.executeQuery()) {
        while (result.next()) {
          rows += result.getString(1).isEmpty() || result.getString(3).isEmpty() ? 0 : 1;
          result.getLong(2);
        }
      }
      return rows;
    }

    /** The number of rows that match. */
    long total(String expression) throws SQLException {
      count.setString(1, expression);
      try (var result = count.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }

    @Override
    public void close() throws SQLException {
      ranked.close();
      count.close();
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
