package hark.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The command that writes a backup, also while Hark is used. */
@Command(
    name = "backup",
    description =
        "Writes a backup of the library into a folder, named after the time, even while Hark is in"
            + " use. The exit status is 1 if something could not be read.")
final class BackupCommand implements Callable<Integer> {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'hark-'yyyyMMdd-HHmmss'.zip'", Locale.ROOT);

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Parameters(
      paramLabel = "FOLDER",
      description = "The folder for the backup; it is created if it does not exist.")
  private Path folder;

  @Override
  public Integer call() {
    var path = folder.toFile();
    if (!path.isDirectory() && !path.mkdirs()) {
      throw new CommandFailedException("The folder %s cannot be created.".formatted(folder));
    }
    var name = NAME.format(LocalDateTime.now(CommandContext.clock()));
    return ExportCommand.write(commands, folder.resolve(name));
  }
}
