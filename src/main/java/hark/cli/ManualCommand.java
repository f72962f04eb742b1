package hark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The command that prints the manual page. */
@Command(
    name = "manual",
    description =
        "Prints the manual page of all commands. Read it with: bin/hark manual | man -l -")
final class ManualCommand implements Callable<Integer>, WithoutHark {

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    commands.out().print(ManualPage.of(spec.root()));
    commands.out().flush();
    return CommandContext.DONE;
  }
}
