package hark.benchmark;

import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Another engine over the same words, one row a transcript. It is started and stopped by the
 * benchmark, in a temporary folder, and left out where it is not installed.
 */
interface Rival {

  /** Returns all of them, in the order in which they are asked. */
  static List<Rival> all() {
    return List.of(
        new LuceneRival(LuceneRival.Method.PHRASES),
        new LuceneRival(LuceneRival.Method.INTERVALS),
        new GroongaRival(),
        new SphinxRival(),
        new XapianRival(),
        new PostgresRival(),
        new RipgrepRival());
  }

  String name();

  /** Returns its version; empty if it is not installed. */
  Optional<String> version() throws IOException, InterruptedException;

  /** Indexes all transcripts into a folder that is there and empty. */
  void load(Path folder, List<Transcript> transcripts) throws IOException, InterruptedException;

  /** Opens what was loaded. */
  Asking open(Path folder) throws IOException, InterruptedException;

  /** An engine that is asked one query after the other. */
  interface Asking extends AutoCloseable {

    /** Returns the query as the engine wants it; empty if it has no such query. */
    Optional<String> expression(BenchmarkQuery query);

    /** Runs a query; returns how much it found, in units of its own. */
    long ask(String expression) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
  }
}
