package hark.benchmark;

import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Ripgrep over plain files, one for each transcript: counts words and phrases, without an index.
 */
final class RipgrepRival implements Rival {

  private static final String PROGRAM = "rg";

  @Override
  public String name() {
    return "ripgrep";
  }

  @Override
  public Optional<String> version() throws IOException, InterruptedException {
    return Engine.version(PROGRAM, "--version");
  }

  @Override
  public void load(Path folder, List<Transcript> transcripts) throws IOException {
    int number = 0;
    for (var transcript : transcripts) {
      Files.writeString(folder.resolve(++number + ".txt"), SpokenText.of(transcript));
    }
  }

  @Override
  public Asking open(Path folder) {
    var program = Engine.find(PROGRAM).orElseThrow().toString();
    return new Asking() {
      @Override
      public Optional<String> expression(BenchmarkQuery query) {
        return switch (query.shape()) {
          case PHRASE -> Optional.of(query.text());
          case WORDS -> query.words().size() == 1 ? Optional.of(query.text()) : Optional.empty();
          default -> Optional.empty();
        };
      }

      /** The exit status is 1 where nothing is found. */
      @Override
      public long ask(String expression) throws IOException, InterruptedException {
        var process =
            new ProcessBuilder(
                    program,
                    "--count-matches",
                    "--no-filename",
                    "--no-ignore",
                    "--fixed-strings",
                    "--word-regexp",
                    "--",
                    expression,
                    folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
          long count = output.lines().mapToLong(Long::parseLong).sum();
          process.waitFor();
          return count;
        }
      }

      @Override
      public void close() {
        // There is nothing open between two searches.
      }
    };
  }
}
