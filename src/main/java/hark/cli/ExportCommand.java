package hark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the whole library into a zip. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the whole library into a zip: transcripts as they came, and all edits.")
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private Commands commands;

  @Parameters(paramLabel = "FILE", description = "The zip; it must not be there yet.")
  private Path file;

  @Override
  public Integer call() {
    write(commands, file);
    return Commands.DONE;
  }

  /** Exports into a file that is not there yet. */
  static void write(Commands commands, Path file) {
    if (Files.exists(file)) {
      throw new CommandFailedException("%s is there already; choose another name.".formatted(file));
    }
    commands.server().download("/api/library/export", file.toAbsolutePath());
    var state = commands.server().get("/api/library");
    commands.out().printf("%s holds the library: %d videos.%n", file, state.path("videos").asInt());
  }
}
