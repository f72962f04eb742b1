package hark.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands that issue, list and withdraw API tokens. */
@Command(
    name = "token",
    description = "Manages the API tokens by which programs are known.",
    synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

  private static final String PATH = "/api/tokens";

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Command(description = "Issues a token and prints it. It cannot be shown again.")
  int add(
      @Mixin HelpOption commandHelp,
      @Parameters(paramLabel = "NAME", description = "What the token is for.") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reader",
              description = "What the token allows: reader (default), editor or admin.")
          String role) {
    var issued = commands.server().post(PATH, Map.of("name", name, "role", role));
    commands.out().println(issued.path("token").asText());
    return CommandContext.DONE;
  }

  @Command(description = "Lists the tokens: name, role, day of issue, time of the last use.")
  int list(@Mixin HelpOption commandHelp) {
    for (var token : commands.server().get(PATH).path("tokens")) {
      commands
          .out()
          .printf(
              "%s\t%s\t%s\t%s%n",
              token.path("name").asText(),
              token.path("role").asText(),
              token.path("made").asText(),
              token.path("used").asText("never used"));
    }
    return CommandContext.DONE;
  }

  @Command(description = "Withdraws a token: requests with it are refused from now on.")
  int remove(
      @Mixin HelpOption commandHelp,
      @Parameters(paramLabel = "NAME", description = "The name of the token.") String name) {
    commands.server().delete(PATH + "/" + HarkClient.encode(name).replace("+", "%20"));
    return CommandContext.DONE;
  }
}
