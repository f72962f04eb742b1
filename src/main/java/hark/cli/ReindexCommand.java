package hark.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Makes the index again. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = "Throws the index away and makes it again from the archive.")
final class ReindexCommand implements Callable<Integer> {

  private static final long PAUSE_MILLIS = 250;

  @ParentCommand private Commands commands;

  @Override
  public Integer call() throws InterruptedException {
    var server = commands.server();
    server.post("/api/library/reindex", Map.of());
    var state = server.get("/api/library");
    while (state.path("rebuilding").asBoolean()) {
      Thread.sleep(PAUSE_MILLIS);
      state = server.get("/api/library");
    }
    commands
        .out()
        .printf(
            "The index holds %d videos, %d segments, %d words.%n",
            state.path("videos").asInt(),
            state.path("segments").asLong(),
            state.path("words").asLong());
    return Commands.DONE;
  }
}
