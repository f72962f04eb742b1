package hark.benchmark;

import hark.transcript.Transcript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Xapian, asked through its Python module: the twenty transcripts that it ranks highest, without
 * snippets.
 */
final class XapianRival implements Rival {

  private static final String PROGRAM = "python3";

  @Override
  public String name() {
    return "Xapian";
  }

  @Override
  public Optional<String> version() throws IOException, InterruptedException {
    return Engine.version(PROGRAM, "-c", "import xapian; print(xapian.version_string())")
        .filter(line -> Character.isDigit(line.charAt(0)))
        .map(version -> "Xapian " + version);
  }

  @Override
  public void load(Path folder, List<Transcript> transcripts) throws IOException {
    try (var engine = start(folder, "load")) {
      for (var transcript : transcripts) {
        engine.send(SpokenText.of(transcript));
      }
    }
  }

  @Override
  public Asking open(Path folder) throws IOException {
    var engine = start(folder, "ask");
    return new Asking() {
      @Override
      public Optional<String> expression(BenchmarkQuery query) {
        return Optional.ofNullable(
            switch (query.shape()) {
              case WORDS -> query.text();
              case PHRASE -> query.quoted();
              case PREFIX, NEAR -> query.hark();
              case OR -> "(%s OR %s) AND %s".formatted(query.words().toArray());
              case WITHOUT -> "%s NOT %s".formatted(query.words().toArray());
              case LANGUAGE, SPEAKER -> null;
            });
      }

      @Override
      public long ask(String expression) throws IOException {
        engine.send(expression);
        return Long.parseLong(engine.receive());
      }

      @Override
      public void close() throws IOException {
        engine.close();
      }
    };
  }

  private static Engine start(Path folder, String mode) throws IOException {
    var program = Engine.find(PROGRAM).orElseThrow().toString();
    return new Engine(List.of(program, "-c", script(), mode, folder.resolve("db").toString()));
  }

  private static String script() throws IOException {
    try (var script =
        new BufferedReader(
            new InputStreamReader(
                XapianRival.class.getResourceAsStream("/benchmark/xapian.py"),
                StandardCharsets.UTF_8))) {
      return script.readAllAsString();
    }
  }
}
