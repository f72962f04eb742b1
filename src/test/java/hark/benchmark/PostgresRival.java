package hark.benchmark;

import hark.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL with an index over {@code tsvector}, asked through {@code psql}: the twenty
 * transcripts with the highest rank. It cannot hold all of a long transcript: positions end at
 * 16,383, so words beyond are in no phrase, and a row that is too large is left out. It refuses to
 * run as root, who therefore becomes nobody.
 */
final class PostgresRival implements Rival {

  private static final String END = "-- end --";
  private static final String NOBODY = "nobody";

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public Optional<String> version() throws IOException, InterruptedException {
    var programs = programs();
    if (programs.isEmpty() || Engine.find("psql").isEmpty()) {
      return Optional.empty();
    }
    var postgres = programs.get().resolve("postgres").toString();
    return Engine.run(List.of(postgres, "--version")).lines().findFirst();
  }

  /** Finds the programs of the newest version, which are not on the path. */
  private static Optional<Path> programs() {
    var versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (var found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void load(Path folder, List<Transcript> transcripts)
      throws IOException, InterruptedException {
    if (isRoot()) {
      letPass(folder.toAbsolutePath());
      Engine.run(List.of("chown", NOBODY, folder.toString()));
    }
    Engine.run(
        asUser(
            "initdb",
            "-D",
            data(folder),
            "-U",
            "hark",
            "--auth=trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C"));
    try (var engine = start(folder)) {
      ask(engine, "CREATE UNLOGGED TABLE t (v tsvector);");
      for (var transcript : transcripts) {
        // A row that is too large fails; psql says so and goes on.
        ask(
            engine,
            "INSERT INTO t VALUES (to_tsvector('simple', '%s'));"
                .formatted(SpokenText.of(transcript).replace("'", "''")));
      }
      ask(engine, "CREATE INDEX ON t USING gin (v);");
      ask(engine, "VACUUM ANALYZE t;");
    }
    stop(folder);
  }

  /** Lets everybody pass the folders above, which are temporary ones of this user. */
  private static void letPass(Path folder) throws IOException, InterruptedException {
    var temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    for (var above = folder.getParent();
        above.startsWith(temporary) && !above.equals(temporary);
        above = above.getParent()) {
      Engine.run(List.of("chmod", "o+x", above.toString()));
    }
  }

  @Override
  public Asking open(Path folder) throws IOException, InterruptedException {
    var engine = start(folder);
    return new Asking() {
      @Override
      public Optional<String> expression(BenchmarkQuery query) {
        return Optional.ofNullable(
            switch (query.shape()) {
              case WORDS -> String.join(" & ", query.words());
              case PHRASE -> String.join(" <-> ", query.words());
              case PREFIX -> query.text() + ":*";
              case OR -> "(%s | %s) & %s".formatted(query.words().toArray());
              case WITHOUT -> "%s & !%s".formatted(query.words().toArray());
              case NEAR, LANGUAGE, SPEAKER -> null;
            });
      }

      @Override
      public long ask(String expression) throws IOException {
        return PostgresRival.ask(
            engine,
            "SELECT ctid, ts_rank(v, q) AS r FROM t, to_tsquery('simple', '%s') q WHERE v @@ q ORDER BY r DESC LIMIT 20;"
                .formatted(expression));
      }

      @Override
      public void close() throws IOException {
        engine.close();
        try {
          stop(folder);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  private static Engine start(Path folder) throws IOException, InterruptedException {
    Engine.run(
        asUser(
            "pg_ctl",
            "-D",
            data(folder),
            "-w",
            "-l",
            data(folder) + "/log",
            "-o",
            "-c listen_addresses= -c unix_socket_directories=%s -c shared_buffers=1GB -c fsync=off -c work_mem=64MB"
                .formatted(data(folder)),
            "start"));
    return new Engine(
        List.of(
            Engine.find("psql").orElseThrow().toString(),
            "-X",
            "-q",
            "-t",
            "-A",
            "-h",
            data(folder),
            "-U",
            "hark",
            "postgres"));
  }

  private static void stop(Path folder) throws IOException, InterruptedException {
    Engine.run(asUser("pg_ctl", "-D", data(folder), "-m", "fast", "-w", "stop"));
  }

  private static String data(Path folder) {
    return folder.toAbsolutePath().resolve("data").toString();
  }

  private static List<String> asUser(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups", "--"));
    }
    command.add(programs().orElseThrow().resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Returns the number of rows. */
  private static long ask(Engine engine, String statement) throws IOException {
    engine.send(statement);
    engine.send("\\echo " + END);
    long rows = 0;
    while (!engine.receive().equals(END)) {
      rows++;
    }
    return rows;
  }
}
