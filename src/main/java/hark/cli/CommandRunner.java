package hark.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands, and what they have in common. */
@Command(
    name = "bin/hark",
    description = "Without a command: starts Hark.",
    versionProvider = CommandRunner.Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      ImportCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ReindexCommand.class,
      DoctorCommand.class
    })
public final class CommandRunner {

  static final int DONE = 0;
  static final int FAILED = 1;
  private static final Set<String> HELP = Set.of("-h", "--help", "help", "-V", "--version");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Spec private CommandSpec spec;

  private final Supplier<HarkAccess> hark;
  private HarkClient server;

  /** The version as the build wrote it into the application's manifest. */
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

  /** Tells whether a running Hark is needed for these arguments; not for help and mistakes. */
  public static boolean needHark(List<String> arguments) {
    return arguments.stream().takeWhile(a -> !a.equals("--")).noneMatch(HELP::contains)
        && isUnderstood(arguments);
  }

  private static boolean isUnderstood(List<String> arguments) {
    try {
      var parsed = line(() -> null).parseArgs(arguments.toArray(String[]::new));
      return parsed.hasSubcommand();
    } catch (CommandLine.ParameterException e) {
      return false;
    }
  }

  /**
   * Runs a command.
   *
   * @param hark where a running Hark is; asked when it is needed
   * @return 0 when all of it was done, 1 when something was not, 2 when it was not understood
   */
  public static int run(Supplier<HarkAccess> hark, List<String> arguments) {
    return line(hark).execute(arguments.toArray(String[]::new));
  }

  private static CommandLine line(Supplier<HarkAccess> hark) {
    return new CommandLine(new CommandRunner(hark))
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setExecutionExceptionHandler(CommandRunner::say);
  }

  private static int say(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof CommandFailedException || e instanceof IllegalArgumentException) {
      line.getErr().println(e.getMessage());
      return FAILED;
    }
    throw e;
  }

  HarkClient server() {
    if (server == null) {
      server = new HarkClient(hark.get(), name());
    }
    return server;
  }

  /** The name of the command that runs, such as {@code backup}. */
  private String name() {
    var parsed = spec.commandLine().getParseResult();
    return parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : spec.name();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  static Clock clock() {
    return Clock.systemUTC();
  }
}
