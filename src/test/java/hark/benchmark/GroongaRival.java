package hark.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hark.transcript.Transcript;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groonga, asked by the lines of its program: the twenty rows with the highest score, with
 * snippets.
 */
final class GroongaRival implements Rival {

  private static final String PROGRAM = "groonga";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "Groonga";
  }

  @Override
  public Optional<String> version() throws IOException, InterruptedException {
    return Engine.version(PROGRAM, "--version").map(line -> line.replaceAll(" \\[.*", ""));
  }

  @Override
  public void load(Path folder, List<Transcript> transcripts) throws IOException {
    try (var engine = start(folder, "-n")) {
      ask(engine, "table_create Transcripts TABLE_HASH_KEY ShortText");
      ask(engine, "column_create Transcripts words COLUMN_SCALAR LongText");
      for (var transcript : transcripts) {
        var row =
            Map.of(
                "_key",
                transcript.video().id() + " " + transcript.track().language(),
                "words",
                SpokenText.of(transcript));
        engine.send("load --table Transcripts");
        engine.send(JSON.writeValueAsString(List.of(row)));
        engine.receive();
      }
      ask(
          engine,
          "table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto");
      ask(
          engine,
          "column_create Terms transcripts_words COLUMN_INDEX|WITH_POSITION Transcripts words");
    }
  }

  @Override
  public Asking open(Path folder) throws IOException {
    var engine = start(folder);
    return new Asking() {
      @Override
      public Optional<String> expression(BenchmarkQuery query) {
        return Optional.ofNullable(
            switch (query.shape()) {
              case WORDS -> query.text();
              case PHRASE -> query.quoted();
              case PREFIX, OR, WITHOUT -> query.hark();
              case NEAR -> "*N8" + query.quoted();
              case LANGUAGE, SPEAKER -> null;
            });
      }

      @Override
      public long ask(String expression) throws IOException {
        var line =
            "/d/select?table=Transcripts&match_columns=words&limit=20&sort_keys=-_score"
                + "&output_columns=_key,_score,snippet_html(words)&query="
                + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        return GroongaRival.ask(engine, line).get(1).get(0).get(0).get(0).asLong();
      }

      @Override
      public void close() throws IOException {
        engine.close();
      }
    };
  }

  private static Engine start(Path folder, String... flags) throws IOException {
    var program = Engine.find(PROGRAM).orElseThrow().toString();
    var file = folder.resolve("groonga.db").toString();
    return new Engine(
        flags.length == 0 ? List.of(program, file) : List.of(program, flags[0], file));
  }

  private static JsonNode ask(Engine engine, String line) throws IOException {
    engine.send(line);
    var answer = JSON.readTree(engine.receive());
    if (answer.get(0).get(0).asInt() != 0) {
      throw new IOException(line + ": " + answer);
    }
    return answer;
  }
}
