package hark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The command that writes the whole library into a zip. */
@Command(
    name = "export",
    description =
        "Writes the whole library into a zip file: the original transcripts, all edits, and the"
            + " files of the feeds and the queue. The exit status is 1 if something could not be read.")
final class ExportCommand implements Callable<Integer> {

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Parameters(paramLabel = "FILE", description = "The zip file to create; it must not exist yet.")
  private Path file;

  @Override
  public Integer call() {
    return write(commands, file);
  }

  /**
   * Exports into a new file, and checks the contents that the zip lists.
   *
   * @return the status: 1 if something could not be read and is missing
   */
  static int write(CommandContext commands, Path file) {
    if (Files.exists(file)) {
      throw new CommandFailedException("%s already exists; choose another name.".formatted(file));
    }
    commands.server().download("/api/library/export", file.toAbsolutePath());
    var contents = ExportContents.read(file);
    if (contents.isComplete()) {
      commands
          .out()
          .printf(
              "%s contains the library; videos: %d, transcripts: %d.%n",
              file, contents.videos(), contents.transcripts());
      return CommandContext.DONE;
    }
    contents
        .unreadable()
        .forEach((place, reason) -> commands.err().printf("%s: %s%n", place, reason));
    var renamed = contents.renameIncomplete(file);
    commands
        .err()
        .printf(
            "%s is incomplete: it lacks some of the files above; videos: %d, transcripts: %d. Run bin/hark doctor.%n",
            renamed, contents.videos(), contents.transcripts());
    return CommandContext.FAILED;
  }
}
