package hark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The command that rebuilds the index and reports missing transcripts. */
@Command(
    name = "reindex",
    description = {
      "Rebuilds the index from the archive; the old one stays in use until the new one is complete.",
      "If transcripts cannot be indexed, names them; the exit status is then 1."
    })
final class ReindexCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 250;

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Override
  public Integer call() throws InterruptedException {
    var server = commands.server();
    server.post("/api/library/reindex", Map.of());
    var state = server.get("/api/library");
    while (state.path("rebuilding").asBoolean()) {
      Thread.sleep(PAUSE_MILLIS);
      state = server.get("/api/library");
    }
    return tell(state);
  }

  private int tell(JsonNode state) {
    var failure = state.path("failure").asText();
    var missing = state.path("missing");
    var incomplete = state.path("incomplete");
    if (!failure.isEmpty()) {
      commands.out().printf("The index could not be rebuilt: %s%n", failure);
    }
    incomplete.forEach(reason -> commands.out().println(reason.asText()));
    missing.forEach(
        one ->
            commands
                .out()
                .printf(
                    "Missing: %s (%s): %s%n",
                    one.path("videoId").asText(),
                    one.path("track").asText(),
                    one.path("reason").asText()));
    boolean isWhole = failure.isEmpty() && incomplete.isEmpty() && missing.isEmpty();
    commands
        .out()
        .printf(
            isWhole
                ? "The index is complete; videos: %d, segments: %d, words: %d.%n"
                : "The index is incomplete; videos: %d, segments: %d, words: %d.%n",
            state.path("videos").asInt(),
            state.path("segments").asLong(),
            state.path("words").asLong());
    return isWhole ? CommandContext.DONE : CommandContext.FAILED;
  }
}
