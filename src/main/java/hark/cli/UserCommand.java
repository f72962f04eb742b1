package hark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands that add, list, change and remove accounts. */
@Command(
    name = "user",
    description = "Manages the accounts of people.",
    synopsisSubcommandLabel = "COMMAND")
final class UserCommand {

  private static final String PATH = "/api/accounts";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Mixin private HelpOption help;

  @ParentCommand private CommandContext commands;

  @Command(
      description = {
        "Adds an account. Asks for its password, or reads it from the first line of the standard"
            + " input."
      })
  int add(
      @Mixin HelpOption commandHelp,
      @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reader",
              description = "What the account may do: reader (default), editor or admin.")
          String role) {
    commands.server().post(PATH, Map.of("name", name, "role", role, "password", password()));
    return CommandContext.DONE;
  }

  @Command(description = "Lists the accounts: name, role, day of creation, browsers signed in.")
  int list(@Mixin HelpOption commandHelp) {
    for (var account : commands.server().get(PATH).path("accounts")) {
      commands
          .out()
          .printf(
              "%s\t%s\t%s\t%d%n",
              account.path("name").asText(),
              account.path("role").asText(),
              account.path("made").asText(),
              account.path("sessions").asInt());
    }
    return CommandContext.DONE;
  }

  @Command(description = "Sets a password, and signs the account out everywhere.")
  int password(@Mixin HelpOption commandHelp, @Parameters(paramLabel = "NAME") String name) {
    put(name, "password", password());
    return CommandContext.DONE;
  }

  @Command(description = "Gives an account another role: reader, editor or admin.")
  int role(
      @Mixin HelpOption commandHelp,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "ROLE") String role) {
    put(name, "role", role);
    return CommandContext.DONE;
  }

  @Command(name = "sign-out", description = "Signs an account out everywhere.")
  int signOut(@Mixin HelpOption commandHelp, @Parameters(paramLabel = "NAME") String name) {
    commands.server().post(path(name) + "/sign-out", Map.of());
    return CommandContext.DONE;
  }

  @Command(description = "Removes an account, and signs it out everywhere.")
  int remove(@Mixin HelpOption commandHelp, @Parameters(paramLabel = "NAME") String name) {
    commands.server().delete(path(name));
    return CommandContext.DONE;
  }

  private static String path(String name) {
    return PATH + "/" + HarkClient.encode(name).replace("+", "%20");
  }

  private void put(String name, String member, String value) {
    var body = MAPPER.createObjectNode().put(member, value).toString();
    commands.server().putJson(path(name) + "/" + member, BodyPublishers.ofString(body));
  }

  /** Asks for a password without showing it or, without a terminal, reads a line. */
  private static String password() {
    var console = System.console();
    if (console != null && console.isTerminal()) {
      var once = console.readPassword("Password: ");
      var twice = console.readPassword("Once more: ");
      if (once == null || !Arrays.equals(once, twice)) {
        throw new CommandFailedException("The passwords differ; nothing was changed.");
      }
      return new String(once);
    }
    try {
      var line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new CommandFailedException("The standard input has no password.");
      }
      return line;
    } catch (IOException e) {
      throw new CommandFailedException("The password cannot be read: " + e.getMessage(), e);
    }
  }
}
