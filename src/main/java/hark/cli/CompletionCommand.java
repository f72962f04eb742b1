package hark.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The command that prints how shells complete the others. */
@Command(
    name = "completion",
    description =
        "Prints a script with which bash and zsh complete commands and options. Load it with: source"
            + " <(bin/hark completion)")
final class CompletionCommand implements Callable<Integer>, WithoutHark {

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    commands.out().print(AutoComplete.bash("hark", spec.root().commandLine()));
    commands.out().flush();
    return CommandContext.DONE;
  }
}
