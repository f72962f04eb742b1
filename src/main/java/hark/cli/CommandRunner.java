package hark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of Hark: all commands, and the running Hark that they share. */
@Command(
    name = "bin/hark",
    description = "Without a command: starts Hark.",
    versionProvider = CommandRunner.Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      SearchCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ReindexCommand.class,
      DoctorCommand.class,
      PrepareCommand.class,
      TokenCommand.class,
      UserCommand.class,
      CompletionCommand.class,
      ManualCommand.class
    })
public final class CommandRunner implements CommandContext {
  private static final Set<String> HELP = Set.of("-h", "--help", "help", "-V", "--version");

  @Mixin private HelpOption help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Spec private CommandSpec spec;

  private final Supplier<HarkAccess> hark;
  private HarkClient server;

  /** The version in the application's manifest. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      var version = CommandRunner.class.getPackage().getImplementationVersion();
      return new String[] {"Hark " + (version == null ? "(not packaged)" : version)};
    }
  }

  private CommandRunner(Supplier<HarkAccess> hark) {
    this.hark = hark;
  }

  /**
   * Returns whether these arguments need a running Hark; help, what tells of the commands, and
   * invalid arguments do not.
   */
  public static boolean needHark(List<String> arguments) {
    return arguments.stream().takeWhile(a -> !a.equals("--")).noneMatch(HELP::contains)
        && asksHark(arguments);
  }

  private static boolean asksHark(List<String> arguments) {
    try {
      var parsed = line(() -> null).parseArgs(arguments.toArray(String[]::new));
      var last = parsed;
      while (last.hasSubcommand()) {
        last = last.subcommand();
      }
      return parsed.hasSubcommand()
          && last.commandSpec().subcommands().isEmpty()
          && !(last.commandSpec().userObject() instanceof WithoutHark);
    } catch (CommandLine.ParameterException e) {
      return false;
    }
  }

  /**
   * Runs a command.
   *
   * @param hark supplies the address of a running Hark; called only if one is needed
   * @return 0 if everything was done, 1 if something was not, 2 if the arguments are invalid
   */
  public static int run(Supplier<HarkAccess> hark, List<String> arguments) {
    return line(hark).execute(arguments.toArray(String[]::new));
  }

  /** Runs a command as {@link #run(Supplier, List)}, with other places for what it prints. */
  static int run(HarkAccess hark, List<String> arguments, PrintWriter out, PrintWriter err) {
    return line(() -> hark).setOut(out).setErr(err).execute(arguments.toArray(String[]::new));
  }

  private static CommandLine line(Supplier<HarkAccess> hark) {
    return new CommandLine(new CommandRunner(hark))
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setExecutionExceptionHandler(CommandRunner::report);
  }

  private static int report(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof CommandFailedException || e instanceof IllegalArgumentException) {
      line.getErr().println(e.getMessage());
      return FAILED;
    }
    throw e;
  }

  @Override
  public HarkClient server() {
    if (server == null) {
      server = new HarkClient(hark.get(), name());
    }
    return server;
  }

  /** Returns the name of the command that runs, such as {@code backup}. */
  private String name() {
    var parsed = spec.commandLine().getParseResult();
    return parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : spec.name();
  }

  @Override
  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Override
  public PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
