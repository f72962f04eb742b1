package hark.benchmark;

import hark.transcript.Transcript;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sphinx, asked in SphinxQL: the twenty rows that it ranks highest, without snippets. */
final class SphinxRival implements Rival {

  private static final String SERVER = "searchd";

  /** Latin letters with their accents, as single words of queries have them. */
  private static final String LETTERS = "0..9, a..z, U+E0..U+FF, U+100..U+24F, U+27";

  private static final String CONFIGURATION =
      """
      source transcripts
      {
        type = tsvpipe
        tsvpipe_command = cat %1$s/transcripts.tsv
        tsvpipe_field = words
      }
      index transcripts
      {
        source = transcripts
        path = %1$s/transcripts
        min_prefix_len = 3
        charset_table = %3$s
      }
      indexer
      {
        mem_limit = 512M
        max_xmlpipe2_field = 64M
      }
      searchd
      {
        listen = 127.0.0.1:%2$d:mysql41
        pid_file = %1$s/searchd.pid
        log = %1$s/searchd.log
        binlog_path =
      }
      """;

  @Override
  public String name() {
    return "Sphinx";
  }

  @Override
  public Optional<String> version() throws IOException, InterruptedException {
    return Engine.version(SERVER, "--help");
  }

  @Override
  public void load(Path folder, List<Transcript> transcripts)
      throws IOException, InterruptedException {
    try (var rows = Files.newBufferedWriter(folder.resolve("transcripts.tsv"))) {
      int number = 0;
      for (var transcript : transcripts) {
        rows.write(++number + "\t" + SpokenText.of(transcript) + "\n");
      }
    }
    var indexer = Engine.find("indexer").orElseThrow().toString();
    Engine.run(List.of(indexer, "--config", configuration(folder, 9306).toString(), "--all"));
  }

  private static Path configuration(Path folder, int port) throws IOException {
    return Files.writeString(
        folder.resolve("sphinx.conf"),
        CONFIGURATION.formatted(folder.toAbsolutePath(), port, LETTERS));
  }

  @Override
  public Asking open(Path folder) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var server = Engine.find(SERVER).orElseThrow().toString();
    Engine.run(List.of(server, "--config", configuration(folder, port).toString()));
    var connection = new SphinxConnection(port);
    return new Asking() {
      @Override
      public Optional<String> expression(BenchmarkQuery query) {
        return Optional.ofNullable(
            switch (query.shape()) {
              case WORDS -> query.text();
              case PHRASE -> query.quoted();
              case PREFIX, NEAR, WITHOUT -> query.hark();
              case OR -> "(%s | %s) %s".formatted(query.words().toArray());
              case LANGUAGE, SPEAKER -> null;
            });
      }

      @Override
      public long ask(String expression) throws IOException {
        return connection.rows(
            "SELECT id FROM transcripts WHERE MATCH('" + expression + "') LIMIT 20");
      }

      @Override
      public void close() throws IOException {
        connection.close();
        Engine.end(folder.resolve("searchd.pid"));
      }
    };
  }
}
